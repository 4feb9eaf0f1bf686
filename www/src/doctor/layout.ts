// The place of the element in the page: too narrow, cut off, scaled, not shown.

import type { Findings } from "./findings.ts";
import { describe } from "./markup.ts";
import type { Page } from "./page.ts";

/** In px. */
export const MINIMUM_WIDTH = 280;

/** Checks the place of the element. */
export function checkLayout({ element, words }: Page, findings: Findings): void {
  if (!element) return;
  const { width, height } = element.getBoundingClientRect();
  if (!element.getClientRects().length || (width === 0 && height === 0)) return findings.hint(words.hidden);
  if (element.offsetWidth < MINIMUM_WIDTH) findings.bad(words.narrow(element.offsetWidth, MINIMUM_WIDTH));
  const factor = element.offsetWidth ? width / element.offsetWidth : 1;
  if (factor < 0.95) findings.bad(words.scaled(factor.toFixed(2)));
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if (/hidden|clip/.test(overflowY) && around.scrollHeight > around.clientHeight + 1) return findings.bad(words.cut(describe(around)));
  }
}
