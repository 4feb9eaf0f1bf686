// Where the programming interface finds its program: in the files beside it.

import type { EnglishFile, GlueModule, ProgramData, ScriptModule } from "./glue.ts";
import type { PolicyFile } from "./policy-file-type.ts";
import { canRunWasm } from "./wasm.ts";

/** The part of the glue that the interface uses. */
export type ApiGlue = Pick<GlueModule, "default" | "build">;

/** Imports the glue. */
export const importGlue = (): Promise<ApiGlue> => import("./award_calculator.js" + __QUERY__);

/** Imports the program as script. */
export const importScript = (): Promise<ScriptModule> => import("./award_calculator_script.js" + __QUERY__);

async function importData(): Promise<ProgramData> {
  return JSON.parse((await importScript()).data);
}

/** The notice that the program was built with, and the English words; or where they are, unless the script has them. */
export const defaultNotice = async (): Promise<URL | PolicyFile> =>
  canRunWasm() ? new URL(`./${__NOTICE__}.policy.json${__QUERY__}`, import.meta.url) : (await importData()).notice;
export const defaultEnglish = async (): Promise<URL | EnglishFile> =>
  canRunWasm() ? new URL("./award-calculator.en.json" + __QUERY__, import.meta.url) : (await importData()).english;

/** The module that is taken where none is given: the whole program in one. */
export const defaultSource = (): URL => new URL("./award_calculator_whole.wasm" + __QUERY__, import.meta.url);
