// Ignores taps right after a page has changed: the second half of a double tap was meant for the page before.

/** Nobody can see a new page and tap it on purpose sooner than this. */
const MINIMUM_REACTION_MS = 400;

/** Ignores early taps in this element; returns a function to call whenever the page has changed. */
export function guardAgainstDoubleTaps(view: HTMLElement): () => void {
  let changed = -MINIMUM_REACTION_MS;
  const early = () => Date.now() - changed < MINIMUM_REACTION_MS;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // `detail` is 0 for clicks that a key, a screen reader or a script makes; those are deliberate.
  view.addEventListener("click", (event) => event.detail > 0 && early() && stop(event), true);
  // A key that is held down repeats.
  view.addEventListener("keydown", (event) => event.repeat && /^(Enter| )$/.test(event.key) && early() && stop(event), true);
  return () => {
    changed = Date.now();
  };
}
