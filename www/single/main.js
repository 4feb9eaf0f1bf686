// award-calculator.single.js: everything in one classic script, for sandboxed frames, servers without CORS headers and
// systems that rename what is uploaded. Only where no module can run it asks for another file.
//
// Built from the same modules; the build puts those of this folder in the place of their namesakes.

import "./adopted.js";
import "./award-calculator.js";
import { SCRIPT } from "./base.js";
import { embed } from "./embed.js";

if (SCRIPT && SCRIPT.hasAttribute("data-embed")) embed();
