// The program and its data in the builds that contain them.

import { start } from "generated/glue.js";
import module from "generated/module.js";
import data from "generated/data.js";
import { decodeBytes } from "./embedded-bytes.ts";
import { requestJson } from "./fetch-json.ts";
import type { EnglishFile, Program, ProgramData, ScriptProgram } from "./glue.ts";
import { programFromScript, withFallback } from "./script-fallback.ts";
import { canRunWasm } from "./wasm.ts";

/** Compiles the module. Where no module can run, or its memory is refused, `loadScript` brings the program as script. */
export async function embeddedProgram(loadScript: () => Promise<ScriptProgram>): Promise<Program> {
  const scriptProgram = () => programFromScript(loadScript);
  try {
    if (canRunWasm()) return { glue: withFallback(start, scriptProgram), module: await WebAssembly.compile(decodeBytes(module)) };
  } catch (_) {
    // The device cannot compile it, for lack of memory for example.
  }
  return scriptProgram();
}

/** The notice that the program was built with, and the English words. */
export const embeddedData = (): ProgramData => JSON.parse(new TextDecoder().decode(decodeBytes(data)));

/** A notice; the program's own where no address is given. */
export const fetchNotice = async (address: string | null): Promise<unknown> =>
  address === null ? embeddedData().notice : requestJson(address);

/** The English words. */
export const fetchEnglish = async (): Promise<EnglishFile> => embeddedData().english;
