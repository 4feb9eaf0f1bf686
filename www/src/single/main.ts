// Entry of award-calculator.single.js: everything in one classic script, for sandboxed frames, servers without CORS
// headers and systems that rename files. It requests another file only where no Wasm module can run.
//
// `../package.json` maps `#loader` and others to the modules of this folder under the condition `single`.

import "../award-calculator.ts";
import { SCRIPT } from "./base.ts";
import { embed } from "./embed.ts";

if (SCRIPT && SCRIPT.hasAttribute("data-embed")) embed();
