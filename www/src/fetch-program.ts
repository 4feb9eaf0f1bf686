// Fetches the program and its data for a page that includes the script by its address: all are files beside it.

import { fetchJson } from "./fetch-json.ts";
import type { EnglishFile, GlueModule, Program, ProgramData, ScriptModule } from "./glue.ts";
import type { PolicyFile } from "./policy-file-type.ts";
import { canRunWasm, LoadError } from "./wasm.ts";

/**
 * Makes a request of what may come from a cache that holds a file of an earlier build; then it is made once more under
 * another address.
 */
function createFetcher<Result>(request: (attempt: number) => Promise<Result>): () => Promise<Result> {
  let attempts = 0;
  return () =>
    request(attempts++).catch((error) => {
      if ((error as Partial<LoadError>).code !== "mismatch") throw error;
      return request(attempts++);
    });
}

/** Fetches glue and module; the second module follows later. */
export const fetchProgram = createFetcher(async (attempt): Promise<Program> => {
  const request = () => fetchModule("./award_calculator_bg.wasm", __MODULE__, attempt);
  const requestLate = (attempt: number) => fetchModule("./award_calculator_late.wasm", __LATE__, attempt);
  const [response, glue] = await Promise.all([request(), importGlue(attempt)]);
  return glue.assemble(glue, response, request, requestLate);
});

/** Whether modules and data are fetched. Where no module can run, the program is a script that contains its data. */
const canFetch = () => Boolean(canRunWasm() && self.fetch);

async function importData(): Promise<ProgramData> {
  const { data }: ScriptModule = await import("./award_calculator_script.js" + __QUERY__).catch(() => {
    // Nothing is left to try.
    throw new LoadError("unsupported");
  });
  return JSON.parse(data);
}

/** Fetches the notice that the program was built with. */
const fetchOwnNotice = createFetcher(async (attempt) => {
  if (!canFetch()) return (await importData()).notice;
  const file = await fetchJson(addressOf(`./${__NOTICE__}.policy.json`, attempt), __NOTICE_INTEGRITY__);
  if (String((file as PolicyFile).sums) !== __NOTICE_SUMS__) throw new LoadError("mismatch");
  return file;
});

/** Fetches a notice; the program's own where no address is given. */
export const fetchNotice = (address: string | null): Promise<unknown> => (address === null ? fetchOwnNotice() : fetchJson(address, ""));

/** Fetches the English words. */
export const fetchEnglish = createFetcher(async (attempt) => {
  if (!canFetch()) return (await importData()).english;
  const file = (await fetchJson(addressOf("./award-calculator.en.json", attempt), __ENGLISH_INTEGRITY__)) as EnglishFile;
  // Of another release, or altered: nothing else checks our own sentences.
  if (checkSum(JSON.stringify(file)) !== __ENGLISH_SUM__) throw new LoadError("mismatch");
  return file;
});

/** FNV-1a of a text's letters, as the build works it out (xtask/src/build/notice_data.rs). */
function checkSum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/**
 * Browsers remember a failed import, so a retry needs another address. A page with an import map of hashes knows only the
 * first address.
 */
function importGlue(attempt: number): Promise<GlueModule> {
  return attempt && !__MODULE__ ? import(addressOf("./award_calculator.js", attempt)) : import("./award_calculator.js" + __QUERY__);
}

/** Requests a module; undefined where it could not run or be fetched. */
async function fetchModule(name: string, integrity: string, attempt: number): Promise<Response | undefined> {
  if (!canFetch()) return undefined;
  const options: RequestInit = { __proto__: null, credentials: "same-origin" };
  if (integrity) options.integrity = integrity;
  const response = await fetch(addressOf(name, attempt), options);
  if (!response.ok) throw response;
  return response;
}

function addressOf(name: string, attempt: number): string {
  try {
    return new URL(name + __QUERY__ + (attempt ? `&again=${attempt}` : ""), import.meta.url).href;
  } catch (_) {
    // A script that was imported from a `blob:` address has no files beside it.
    throw new LoadError("unsupported");
  }
}
