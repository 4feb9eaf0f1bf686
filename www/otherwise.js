// The program as script, and when it stands in for the module: the network is never blamed for what the device cannot do.
//
// Does not know where the script comes from.

import { Trouble } from "./module.js";
import { begin } from "./running.js";

/** The program made of what `arrival` brings, `{factory, module}`. */
export async function fromScript(arrival) {
  const { factory, module } = await helpless(arrival());
  return { glue: { begin: (module, trapped) => helpless(begin(factory, module, trapped)) }, module };
}

/** Glue that starts the module's instances, and the script's where the device has no room for another one. */
export function orElse(begin, script) {
  return {
    begin: (module, trapped) =>
      begin(module, trapped).catch(async () => {
        const other = await script();
        return other.glue.begin(other.module, trapped);
      }),
  };
}

/** When this fails there is nothing else to try. */
function helpless(attempt) {
  return attempt.catch(() => {
    throw new Trouble("unsupported");
  });
}
