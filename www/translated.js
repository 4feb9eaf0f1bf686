// The same program as script, slower: where nothing can be compiled. Comes with the glue, so that the loader stays small.

import { Trouble } from "./module.js";
import { begin } from "./running.js";

/** The program as `program()` gives it. */
export async function translated() {
  try {
    const { default: factory, module } = await import("./award_calculator_script.js?v=" + __HASH__);
    return { glue: { begin: (module, trapped) => begin(factory, module, trapped) }, module };
  } catch (_) {
    throw new Trouble("unsupported");
  }
}
