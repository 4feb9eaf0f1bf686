// Loads the program once for all elements of a page, when the first of them needs it. Where it comes from differs by
// build, see `#program` in package.json.

import { fetchProgram } from "#program";
import { loadOnce } from "./load-once.ts";

export const loadProgram = loadOnce(fetchProgram);
