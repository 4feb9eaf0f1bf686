// Fetches the program where a bundler has put the page together: it is a chunk.

import type { Program } from "../glue.ts";

/** Imports the chunk. */
export async function fetchProgram(): Promise<Program> {
  const { load }: typeof import("./program.ts") = await import("./award-calculator.program.js" + __QUERY__);
  return load();
}
