// Chooses between the compiled module and the program as script, which is slower and runs where WebAssembly cannot.
// Bundled with the glue, so that the loader stays small.

import type { GlueModule, Program, RequestLate, ScriptModule } from "./glue.ts";
import { lateModule } from "./late-module.ts";
import { programFromScript, withFallback } from "./script-fallback.ts";
import { assertSameBuild, compile } from "./wasm.ts";

/**
 * The program made from this glue and the response to the request for the module, which is undefined where no module can
 * run; `refetch` makes that request once more. The glue has arrived, so the network works.
 */
export async function assemble(
  glue: GlueModule,
  response: Response | undefined,
  refetch: () => Promise<Response | undefined>,
  requestLate: RequestLate,
): Promise<Program> {
  const late = lateModule(requestLate, glue.build);
  // A share link may lead past the questions, so the second module is requested beside the first.
  if (response && /[#&]award=/.test(location.hash)) late.load().catch(() => {});
  const module = response && (await compile(response, refetch, glue.build));
  if (!module) return scriptProgram();
  assertSameBuild(glue, module);
  return { glue: withFallback((module, notice, onTrap) => glue.start(module, notice, onTrap, late), scriptProgram), module };
}

/** The program as script, fetched from its own file. */
function scriptProgram(): Promise<Program> {
  return programFromScript(async () => {
    const { default: factory, module, styles }: ScriptModule = await import("./award_calculator_script.js" + __QUERY__);
    return { factory, module, styles };
  });
}
