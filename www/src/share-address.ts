// Where share links lead when the page does not say.

/** The standalone page beside the script. */
export const defaultShareAddress = (): string => new URL("./index.html", import.meta.url).href;
