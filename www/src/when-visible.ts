// Detects when an element comes near the viewport or is touched.

const INTERACTIONS = ["pointerdown", "touchstart", "focusin", "keydown"];

/**
 * Calls `callback` once, when the element is within one screen height of the viewport or is interacted with. Returns a
 * function that cancels. Calls back at once, and returns undefined, where it is seen already or the browser has no IntersectionObserver.
 */
export function whenVisible(element: Element, callback: () => void): (() => void) | undefined {
  const trigger = () => {
    cancel();
    callback();
  };
  // An observer calls back only after the page has been drawn.
  if (isSeen(element)) {
    callback();
    return undefined;
  }
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

/** Whether the upper edge of an element is on the screen and neither covered nor cut off by others. */
function isSeen(element: Element): boolean {
  const { left, width, top } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + 1));
}
