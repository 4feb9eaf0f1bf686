// The program from what has arrived: the compiled module, or the same as script, slower, where the device can compile or
// start no module. Comes with the glue, so that the loader stays small.

import { agree, compile } from "./module.js";
import { fromScript, orElse } from "./otherwise.js";

/**
 * The program as `program()` gives it, from this glue and the answer to the request for the module; without one where no
 * module can run. `again` makes that request once more. Whoever gets here has been reached: the network is not blamed.
 */
export async function assemble(glue, response, again) {
  const module = response && (await compile(response, again, glue.build));
  if (!module) return translated();
  agree(glue, module);
  return { glue: orElse(glue.begin, translated), module };
}

/** The program as script. */
function translated() {
  return fromScript(async () => {
    const { default: factory, module } = await import("./award_calculator_script.js?v=" + __HASH__);
    return { factory, module };
  });
}
