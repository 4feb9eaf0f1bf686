// The program of the builds that contain it.

import { start } from "generated/glue.js";
import module from "generated/module.js";
import { decodeBytes } from "./embedded-bytes.ts";
import type { Program, ScriptProgram } from "./glue.ts";
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
