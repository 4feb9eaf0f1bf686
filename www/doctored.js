// Calls the doctor where a page asks for it.

/** For an element with `data-doctor`. */
export function doctored(element) {
  if (element.hasAttribute("data-doctor")) import("./doctor.js?v=" + __HASH__);
}
