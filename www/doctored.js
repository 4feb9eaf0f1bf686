// Calls the doctor where a page asks for it.

/** For an element with `data-doctor`. */
export function doctored(element) {
  if ("doctor" in element.dataset) import("./doctor.js?v=" + __HASH__);
}
