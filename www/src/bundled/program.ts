// The chunk `award-calculator.program.js` of the npm package: glue and module in one script, because bundlers and dev
// servers differ in what they make of the address of a `.wasm` file, and some make nothing.

import factory from "generated/glue.js";
import text from "generated/module.js";
import { decodeBytes } from "../embedded-bytes.ts";
import { embeddedProgram } from "../embedded-program.ts";
import type { Program, ScriptModule } from "../glue.ts";

/** What the programming interface starts from: the glue, and the module. */
export { factory };
export { embeddedData, fetchEnglish, fetchNotice } from "../embedded-program.ts";
export const moduleBytes = (): BufferSource => decodeBytes(text);

/** The program for elements; where no module can run, another chunk has it as script. */
export const load = (): Promise<Program> =>
  embeddedProgram(async () => {
    const { default: factory, module }: ScriptModule = await import("./award_calculator_script.js" + __QUERY__);
    return { factory, module };
  });
