// What the element extends; on a server there are no elements. The build puts it in the place of `HTMLElement`.

/** `HTMLElement` of this page. */
export const BASE_CLASS = typeof window === "object" && window["HTMLElement"] ? window["HTMLElement"] : class {};
