// Where the single script lies: what a module reads from `import.meta.url`. Only links to other pages need it.

/** The element that brought the script; known only while it first runs. */
export const SCRIPT = document.currentScript;

/** Its address; the page's own where the script stands in the page itself. */
export const BASE = (SCRIPT && SCRIPT.src) || document.baseURI;
