// For a page with <iframe data-award-calculator src="…/embed.html#id=…">: gives the frame its height and passes on its
// events. A word counts only from that very frame's window, from the origin that the frame must have, and with its id.
(function () {
  "use strict";
  var events = /^(ready|step|result|error)$/;
  var heights = new Map();

  addEventListener("message", function (event) {
    if (!event.data || typeof event.data !== "object") return;
    // What a message does not say, the page's own Object.prototype must not say.
    var message = Object.assign(Object.create(null), event.data);
    if (message.type !== "award-calculator" || message.v !== 1) return;
    var frames = document.querySelectorAll("iframe[data-award-calculator]");
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow === event.source && meant(frames[i], event.origin, message.id)) hear(frames[i], message);
    }
  });

  function meant(frame, origin, id) {
    // Without an address, or with a document in its place, it is not the calculator.
    if (!frame.src || frame.hasAttribute("srcdoc")) return false;
    var address;
    try {
      address = new URL(frame.src);
    } catch (_) {
      return false;
    }
    var walled = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    var known = new URLSearchParams(address.hash.slice(1)).get("id");
    return origin === (walled ? "null" : address.origin) && typeof id === "string" && id !== "" && id === known;
  }

  function hear(frame, message) {
    if (message.event === "height") return grow(frame, message.height);
    if (typeof message.event !== "string" || !events.test(message.event)) return;
    var detail = null;
    if (message.event === "error") {
      if (typeof message.code !== "string" || !/^[a-z_]{1,40}$/.test(message.code)) return;
      detail = { code: message.code };
    }
    // The next page begins at its top, which may be far above what is seen.
    if (/^(step|result)$/.test(message.event) && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    frame.dispatchEvent(new CustomEvent("award-" + message.event, { __proto__: null, bubbles: true, detail: detail }));
  }

  /** However many heights come, one a frame is drawn. */
  function grow(frame, height) {
    if (typeof height !== "number" || !isFinite(height)) return;
    if (!heights.size) (window.requestAnimationFrame || setTimeout)(draw);
    heights.set(frame, Math.min(6000, Math.max(120, Math.ceil(height))));
  }

  function draw() {
    heights.forEach(function (height, frame) {
      frame.style.setProperty("height", height + "px");
    });
    heights.clear();
  }
})();
