// When a calculator is about to be seen, or is touched. Does not know what happens then.

const TOUCHES = ["pointerdown", "touchstart", "focusin", "keydown"];

/**
 * Calls `begin` once, when the element comes within a screen of what is seen; gives a way to call that off. At once, and
 * gives nothing, where the browser cannot tell.
 */
export function whenNear(element, begin) {
  const arrived = () => {
    cancel();
    begin();
  };
  let observer;
  const cancel = () => {
    observer.disconnect();
    for (const name of TOUCHES) element.removeEventListener(name, arrived);
  };
  try {
    observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && arrived(),
      { __proto__: null, rootMargin: "100% 0px" },
    );
    observer.observe(element);
  } catch (_) {
    return begin();
  }
  for (const name of TOUCHES) element.addEventListener(name, arrived, { __proto__: null, passive: true });
  return cancel;
}
