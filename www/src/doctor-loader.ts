// Loads the doctor (doctor.js) where a page asks for it.

/** Loads it for an element with `data-doctor`. */
export function loadDoctorIfRequested(element: Element): void {
  if (element.hasAttribute("data-doctor")) import("./doctor.js" + __QUERY__);
}
