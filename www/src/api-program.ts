// Where the programming interface finds its program: in the files beside it.

import type { GlueModule, ScriptModule } from "./glue.ts";

/** The part of the glue that the interface uses. */
export type ApiGlue = Pick<GlueModule, "default" | "build">;

/** Imports the glue. */
export const importGlue = (): Promise<ApiGlue> => import("./award_calculator.js" + __QUERY__);

/** Imports the program as script. */
export const importScript = (): Promise<ScriptModule> => import("./award_calculator_script.js" + __QUERY__);

/** The notice that the program was built with, and the English words, or where they are. */
export const defaultNotice = (): URL => new URL(`./${__NOTICE__}.policy.json${__QUERY__}`, import.meta.url);
export const defaultEnglish = (): URL => new URL("./award-calculator.en.json" + __QUERY__, import.meta.url);

/** The module that is taken where none is given: the whole program in one. */
export const defaultSource = (): URL => new URL("./award_calculator_whole.wasm" + __QUERY__, import.meta.url);
