// For a page with <iframe data-award-calculator src="…/embed.html#id=…">: sets the frame's height and dispatches its events
// on it. A message counts only if it comes from that frame's window, from its origin, and with its id.
//
// Written in ES5 with type annotations: hosts include this file in pages of any age.
(function () {
  "use strict";
  var events = /^(ready|step|result|error)$/;
  var heights = new Map<HTMLIFrameElement, number>();

  addEventListener("message", function (event) {
    if (!event.data || typeof event.data !== "object") return;
    // Missing properties must not be read from what the page has added to `Object.prototype`.
    var message: Record<string, unknown> = Object.assign(Object.create(null), event.data);
    if (message.type !== "award-calculator" || message.v !== 1) return;
    var frames = document.querySelectorAll<HTMLIFrameElement>("iframe[data-award-calculator]");
    for (var i = 0; i < frames.length; i++) {
      var frame = frames[i] as HTMLIFrameElement;
      if (frame.contentWindow === event.source && isFrom(frame, event.origin, message.id)) handle(frame, message);
    }
  });

  function isFrom(frame: HTMLIFrameElement, origin: string, id: unknown): boolean {
    // A frame without an address, or with a document of its own, does not hold the calculator.
    if (!frame.src || frame.hasAttribute("srcdoc")) return false;
    var address: URL;
    try {
      address = new URL(frame.src);
    } catch (_) {
      return false;
    }
    // The origin of a sandboxed frame is "null".
    var opaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    var known = new URLSearchParams(address.hash.slice(1)).get("id");
    return origin === (opaque ? "null" : address.origin) && typeof id === "string" && id !== "" && id === known;
  }

  function handle(frame: HTMLIFrameElement, message: Record<string, unknown>): void {
    if (message.event === "height") return resize(frame, message.height);
    if (typeof message.event !== "string" || !events.test(message.event)) return;
    var detail: { code: string } | null = null;
    if (message.event === "error") {
      if (typeof message.code !== "string" || !/^[a-z_]{1,40}$/.test(message.code)) return;
      detail = { code: message.code };
    }
    // The next page begins at the top of the frame, which may be above the viewport.
    if (/^(step|result)$/.test(message.event) && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    frame.dispatchEvent(new CustomEvent("award-" + message.event, { __proto__: null, bubbles: true, detail: detail }));
  }

  /** Sets the latest height once per animation frame. */
  function resize(frame: HTMLIFrameElement, height: unknown): void {
    if (typeof height !== "number" || !isFinite(height)) return;
    if (!heights.size) (window.requestAnimationFrame || setTimeout)(applyHeights);
    heights.set(frame, Math.min(6000, Math.max(120, Math.ceil(height))));
  }

  function applyHeights(): void {
    heights.forEach(function (height, frame) {
      frame.style.setProperty("height", height + "px");
    });
    heights.clear();
  }
})();
