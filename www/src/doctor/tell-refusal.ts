// Says which directive of a policy stands in the way, and how it should read.

import type { Findings } from "./findings.ts";
import type { Page } from "./page.ts";
import { advise, type Violation } from "./policy.ts";

/** Names the directive, what it refuses, and the line to write. */
export function tellRefusal(violation: Violation, what: string, sources: string[], { words }: Page, findings: Findings): void {
  const { name, line, nonce } = advise(violation, sources);
  findings.bad(words.policy(name, what) + (nonce ? words.nonce : ""), line);
}
