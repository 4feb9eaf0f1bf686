// Detects when an element comes near the viewport or is touched.

const INTERACTIONS = ["pointerdown", "touchstart", "focusin", "keydown"];

/**
 * Calls `callback` once, when the element is within one screen height of the viewport or is interacted with. Returns a
 * function that cancels. Calls back at once, and returns undefined, where the browser has no IntersectionObserver.
 */
export function whenVisible(element: Element, callback: () => void): (() => void) | undefined {
  const trigger = () => {
    cancel();
    callback();
  };
  let observer: IntersectionObserver;
  const cancel = () => {
    observer.disconnect();
    for (const name of INTERACTIONS) element.removeEventListener(name, trigger);
  };
  try {
    observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && trigger(),
      { __proto__: null, rootMargin: "100% 0px" },
    );
    observer.observe(element);
  } catch (_) {
    callback();
    return undefined;
  }
  for (const name of INTERACTIONS) element.addEventListener(name, trigger, { __proto__: null, passive: true });
  return cancel;
}
