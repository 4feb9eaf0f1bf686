// What has been found so far.

import type { Violation } from "./policy.ts";

/** Something that stands in the way, or only a hint. */
export interface Finding {
  kind: "bad" | "hint";
  text: string;
  /** What to write instead. */
  code: string | undefined;
}

/** A fetch that a policy refused, and the sources that would allow it. */
export interface RefusedFetch {
  violation: Violation;
  sources: string[];
}

/** The list; nothing is told twice. */
export class Findings {
  list: Finding[] = [];
  /** What is still being waited for. */
  waiting = new Set<string>();
  /** Fetches of the doctor that a policy refused. Whether the calculator needs them shows once it has a state. */
  refusedFetches: RefusedFetch[] = [];

  private _changed: () => void;

  constructor(changed: () => void) {
    this._changed = changed;
  }

  /** Something that stands in the way. */
  bad(text: string, code?: string): void {
    this.record({ kind: "bad", text, code });
  }

  /** Something that works, but could be better; or that may be meant. */
  hint(text: string, code?: string): void {
    this.record({ kind: "hint", text, code });
  }

  /** Whether something stands in the way. */
  get some(): boolean {
    return this.list.some(({ kind }) => kind === "bad");
  }

  /** Names what is waited for, until it comes. */
  async whileWaiting<Result>(what: string, promise: Promise<Result>): Promise<Result> {
    this.waiting.add(what);
    try {
      return await promise;
    } finally {
      this.waiting.delete(what);
    }
  }

  /** Adds a finding. */
  record(finding: Finding): void {
    if (this.list.some(({ text, code }) => text === finding.text && code === finding.code)) return;
    this.list.push(finding);
    this._changed();
  }
}
