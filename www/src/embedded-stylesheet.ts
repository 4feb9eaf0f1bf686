// The stylesheet of the builds that contain it.

import css from "generated/style.css";
import { adoptStyles } from "./adopt-styles.ts";

/** Nothing is left to come. */
export const addStyles = (_css: string): void => {};

/** Adds the stylesheet to a root that lacks it; it applies at once. */
export function attachStylesheet(root: ShadowRoot): Promise<unknown> {
  adoptStyles(root, css);
  return Promise.resolve();
}
