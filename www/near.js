// When a calculator is about to be seen, or is touched. Does not know what happens then.

const TOUCHES = ["pointerdown", "touchstart", "focusin", "keydown"];

/** Calls `begin` once, when the element comes within a screen of what is seen; gives a way to call that off. */
export function whenNear(element, begin) {
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && arrived(),
    { rootMargin: "100% 0px" },
  );
  const arrived = () => {
    cancel();
    begin();
  };
  const cancel = () => {
    observer.disconnect();
    for (const name of TOUCHES) element.removeEventListener(name, arrived);
  };
  for (const name of TOUCHES) element.addEventListener(name, arrived, { passive: true });
  observer.observe(element);
  return cancel;
}
