// The program as script (wasm2js), and when it replaces the Wasm module. Errors here are reported as `unsupported`: the
// network is not to blame when the device cannot run something.

import type { Program, ScriptProgram, StartInstance } from "./glue.ts";
import { startInstance } from "./instance.ts";
import { PolicyError } from "./policy-error.ts";
import { LoadError } from "./wasm.ts";

/** The program made from the script that `load` brings. */
export async function programFromScript(load: () => Promise<ScriptProgram>): Promise<Program> {
  const { factory, module, styles } = await orUnsupported(load());
  const start: StartInstance = (module, notice, onTrap) =>
    orUnsupported(startInstance(factory, module, notice, onTrap, styles === undefined ? undefined : { styles }));
  return { glue: { start }, module };
}

/** Starts instances of the module, and of the script where the device has no memory for another instance. */
export function withFallback(start: StartInstance, loadScript: () => Promise<Program>): Program["glue"] {
  return {
    start: (module, notice, onTrap) =>
      start(module, notice, onTrap).catch(async (error) => {
        // The script would refuse it as well.
        if (error instanceof PolicyError) throw error;
        const script = await loadScript();
        return script.glue.start(script.module, notice, onTrap);
      }),
  };
}

/** Nothing is left to try when this fails. */
function orUnsupported<T>(attempt: Promise<T>): Promise<T> {
  return attempt.catch((error) => {
    throw error instanceof PolicyError ? error : new LoadError("unsupported");
  });
}
