// Fetches the program for a page that includes the script by its address: glue and module are files beside it.

import type { GlueModule, Program } from "./glue.ts";
import { addStyles } from "./stylesheet.ts";
import { canRunWasm, type LoadError } from "./wasm.ts";

let attempts = 0;

/**
 * Fetches glue and module. A cache may hold one file of an earlier build; then both are requested once more under another
 * address.
 */
export async function fetchProgram(): Promise<Program> {
  try {
    return await fetchPair();
  } catch (error) {
    if ((error as Partial<LoadError>).code !== "mismatch") throw error;
    return fetchPair();
  }
}

async function fetchPair(): Promise<Program> {
  const attempt = attempts++;
  const request = () => fetchModule(attempt);
  const [glue, response] = await Promise.all([importGlue(attempt), request()]);
  addStyles(glue.styles);
  return glue.assemble(glue, response, request);
}

/**
 * Browsers remember a failed import, so a retry needs another address. A page with an import map of hashes knows only the
 * first address.
 */
function importGlue(attempt: number): Promise<GlueModule> {
  return attempt && !__MODULE__
    ? import(retryAddress("./award_calculator.js", attempt))
    : import("./award_calculator.js" + __QUERY__);
}

/** Requests the module; undefined where it could not run or be fetched. */
async function fetchModule(attempt: number): Promise<Response | undefined> {
  if (!canRunWasm() || !self.fetch) return undefined;
  const address = attempt
    ? retryAddress("./award_calculator_bg.wasm", attempt)
    : new URL("./award_calculator_bg.wasm" + __QUERY__, import.meta.url).href;
  const options: RequestInit = { __proto__: null, credentials: "same-origin" };
  if (__MODULE__) options.integrity = __MODULE__;
  const response = await fetch(address, options);
  if (!response.ok) throw response;
  return response;
}

function retryAddress(name: string, attempt: number): string {
  return new URL(`${name}${__QUERY__}&again=${attempt}`, import.meta.url).href;
}
