// Loads the doctor, a classic script beside the single one, where a page asks for it.

import { createElement } from "../dom.ts";

let loaded = false;

/** Loads it for an element with `data-doctor`. */
export function loadDoctorIfRequested(element: Element): void {
  if (loaded || !element.hasAttribute("data-doctor")) return;
  loaded = true;
  document.head.append(createElement("script", { src: new URL("./doctor.js" + __QUERY__, import.meta.url).href }));
}
