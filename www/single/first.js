// The program is at hand: no first page is shown before it.

/** No page. */
export const first = () => Promise.resolve();

/** Nothing was done to it. */
export const done = () => undefined;

/** Nothing is to be done again. */
export const redo = () => undefined;
