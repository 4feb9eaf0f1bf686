// What is tapped right after a page has changed was meant for what stood there before: the second half of a double tap.
//
// Knows clicks and time. Does not know pages.

/** In milliseconds: nobody sees a new page and taps it sooner. */
const UNSEEN = 400;

/** Stops such taps in this element; gives what is to be called when the page has changed. */
export function guardTaps(view) {
  let changed = -UNSEEN;
  const early = () => Date.now() - changed < UNSEEN;
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // A click without a count comes from a key, a screen reader or a script, each of which knows what it presses.
  view.addEventListener("click", (event) => event.detail > 0 && early() && stop(event), true);
  // A key that is held down presses again and again.
  view.addEventListener("keydown", (event) => event.repeat && /^(Enter| )$/.test(event.key) && early() && stop(event), true);
  return () => {
    changed = Date.now();
  };
}
