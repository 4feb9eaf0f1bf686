// The address of the single script. The build puts `BASE` in the place of `import.meta.url`; only links to other files
// need it.

/** The script element; known only while the script first runs. */
export const SCRIPT = document.currentScript as HTMLScriptElement | null;

/** The script's address; the page's own if the script is inline. */
export const BASE = (SCRIPT && SCRIPT.src) || document.baseURI;
