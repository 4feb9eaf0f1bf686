// The program as script (wasm2js), and when it replaces the Wasm module. Errors here are reported as `unsupported`: the
// network is not to blame when the device cannot run something.

import type { Program, ScriptProgram, StartInstance } from "./glue.ts";
import { startInstance } from "./instance.ts";
import { LoadError } from "./wasm.ts";

/** The program made from the script that `load` brings. */
export async function programFromScript(load: () => Promise<ScriptProgram>): Promise<Program> {
  const { factory, module } = await orUnsupported(load());
  return { glue: { start: (module, onTrap) => orUnsupported(startInstance(factory, module, onTrap)) }, module };
}

/** Starts instances of the module, and of the script where the device has no memory for another instance. */
export function withFallback(start: StartInstance, loadScript: () => Promise<Program>): Program["glue"] {
  return {
    start: (module, onTrap) =>
      start(module, onTrap).catch(async () => {
        const script = await loadScript();
        return script.glue.start(script.module, onTrap);
      }),
  };
}

/** Nothing is left to try when this fails. */
function orUnsupported<T>(attempt: Promise<T>): Promise<T> {
  return attempt.catch(() => {
    throw new LoadError("unsupported");
  });
}
