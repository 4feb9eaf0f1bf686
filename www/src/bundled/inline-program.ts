// The program of `award-calculator/inline`, which contains it and has no other file beside it.

import { embeddedProgram } from "../embedded-program.ts";
import type { Program } from "../glue.ts";

export { fetchEnglish, fetchNotice } from "../embedded-program.ts";

/** Compiles the module. Where no module can run, there is no calculator. */
export const fetchProgram = (): Promise<Program> => embeddedProgram(() => Promise.reject(new Error("no WebAssembly")));
