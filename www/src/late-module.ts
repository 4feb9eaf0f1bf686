// The second module of the program: what visitors need after the questions. Fetched while they read the first one, compiled
// once per page, and added to each instance. Bundled with the glue, so that the loader stays small.

import type { InstanceExports, LateModule, RequestLate } from "./glue.ts";
import { loadOnce, type LoadFailure } from "./load-once.ts";
import { assertSameBuild, compile, LoadError } from "./wasm.ts";

/** The second module of this build, requested with the first call of `load`. */
export function lateModule(request: RequestLate, build: string): LateModule {
  let attempts = 0;
  const fetchOnce = async () => {
    const attempt = attempts++;
    const again = () => request(attempt);
    const module = await compile((await again()) as Response, again, build);
    if (!module) throw new LoadError("unsupported");
    assertSameBuild({ build }, module);
    return module;
  };
  const late: LateModule = {
    load: loadOnce(async () => {
      const isMismatch = (error: LoadFailure) => error.code === "mismatch";
      const module = await fetchOnce().catch((error: LoadFailure) => (isMismatch(error) ? fetchOnce() : Promise.reject(error)));
      late.module = module;
      late.styles = stylesOf(module);
      return module;
    }),
  };
  return late;
}

/** The styles that a module brings along. */
const stylesOf = (module: WebAssembly.Module): string =>
  new TextDecoder().decode(WebAssembly.Module.customSections(module, "styles")[0] as ArrayBuffer);

/** What the second module shares with the first: its memory, its table, its stack. */
export const sharedState = (exports: InstanceExports) =>
  ({ __proto__: null, _: exports }) as unknown as WebAssembly.Imports;

/** Whether a module leaves something to a second one, with which it shares its stack. */
export const sharesState = (module: WebAssembly.Module): boolean =>
  WebAssembly.Module.exports(module).some(({ kind }) => kind === "global");

/**
 * A function that adds the second module to an instance. `added` is called once; after a time-out also when nobody waits
 * any more.
 */
export function lateAdder(late: LateModule, exports: InstanceExports, added: () => void): () => Promise<void> {
  let adding: Promise<void> | undefined;
  const instantiate = async () => {
    await WebAssembly.instantiate(await late.load(), sharedState(exports));
    added();
  };
  const add = () => {
    if (adding) return adding;
    adding = instantiate();
    adding.catch(({ pending }: LoadFailure) => {
      adding = undefined;
      if (pending) pending.then(add).catch(() => {});
    });
    return adding;
  };
  return add;
}
