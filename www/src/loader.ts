// Loads the program and its data once for all elements of a page, when the first of them needs it. Where they come from
// differs by build, see `#program` in package.json.

import { loadOnce } from "./load-once.ts";
import { fetchEnglish, fetchNotice, fetchProgram } from "#program";

export const loadProgram = loadOnce(fetchProgram);
export const loadEnglish = loadOnce(fetchEnglish);

/** By address. */
const notices = new Map<string | null, () => Promise<unknown>>();

/** Loads the policy file at an address, or the one that the program was built with. */
export function loadNotice(address: string | null): Promise<unknown> {
  if (!notices.has(address)) notices.set(address, loadOnce(() => fetchNotice(address)));
  return (notices.get(address) as () => Promise<unknown>)();
}
