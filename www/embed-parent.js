// For a page with <iframe data-award-calculator src="…/embed.html#id=…">: gives the frame its height and passes on its
// events. A word counts only from that very frame's window, from the origin that the frame must have, and with its id.
(function () {
  "use strict";
  var told = { ready: [], step: ["index", "remaining"], result: ["likely", "possible", "unlikely"], error: ["code"] };
  var heights = new Map();

  addEventListener("message", function (event) {
    var message = event.data;
    if (!message || message.type !== "award-calculator" || message.v !== 1) return;
    var frames = document.querySelectorAll("iframe[data-award-calculator]");
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow === event.source && meant(frames[i], event.origin, message.id)) hear(frames[i], message);
    }
  });

  function meant(frame, origin, id) {
    var address = new URL(frame.src);
    var walled = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    var known = new URLSearchParams(address.hash.slice(1)).get("id");
    return origin === (walled ? "null" : address.origin) && typeof id === "string" && id !== "" && id === known;
  }

  function hear(frame, message) {
    if (message.event === "height") return grow(frame, message.height);
    if (!Object.prototype.hasOwnProperty.call(told, message.event)) return;
    var detail = {};
    told[message.event].forEach(function (part) {
      var value = message[part];
      var word = typeof value === "string" && /^[a-z_]{1,40}$/.test(value);
      if (word || Number.isSafeInteger(value)) detail[part] = value;
    });
    // The next page begins at its top, which may be far above what is seen.
    if (/^(step|result)$/.test(message.event) && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    frame.dispatchEvent(new CustomEvent("award-" + message.event, { bubbles: true, detail: detail }));
  }

  /** However many heights come, one a frame is drawn. */
  function grow(frame, height) {
    if (typeof height !== "number" || !isFinite(height)) return;
    if (!heights.size) requestAnimationFrame(draw);
    heights.set(frame, Math.min(6000, Math.max(120, Math.ceil(height))));
  }

  function draw() {
    heights.forEach(function (height, frame) {
      frame.style.height = height + "px";
    });
    heights.clear();
  }
})();
