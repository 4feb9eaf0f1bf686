// What a policy did not let the doctor fetch. The calculator may not need it: the script that takes the program's place is
// imported, and the single script holds everything.

import { canRunWasm } from "../wasm.ts";
import type { Findings } from "./findings.ts";
import type { Page } from "./page.ts";
import { advise } from "./policy.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** Says what the refused fetches mean for the calculator, which must have reached a state or have failed to. */
export function tellRefusedFetches(page: Page, findings: Findings): void {
  const { words, tags } = page;
  for (const { violation, sources } of findings.refusedFetches.splice(0)) {
    if (!runsWithoutFetching(page)) {
      tellRefusal(violation, words.parts.fetch, sources, page, findings);
      continue;
    }
    const { name, line } = advise(violation, sources);
    if (canRunWasm() || tags.some(({ single }) => single)) findings.hint(words.unchecked(name));
    else findings.hint(words.unchecked(name) + words.fetchForWasm, line);
  }
}

/** Whether it runs, or will once it comes into view. */
function runsWithoutFetching({ element }: Page): boolean {
  const state = element && element.state;
  return state === "ready" || (state === "idle" && !canRunWasm());
}
