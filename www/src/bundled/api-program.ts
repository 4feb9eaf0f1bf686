// Where the programming interface finds its program when a bundler may have put both together: in chunks.

import type { ApiGlue } from "../api-program.ts";
import type { EnglishFile, ScriptModule } from "../glue.ts";
import type { PolicyFile } from "../policy-file-type.ts";

const importProgram = (): Promise<typeof import("./program.ts")> => import("./award-calculator.program.js" + __QUERY__);

/** Imports the glue. */
export const importGlue = async (): Promise<ApiGlue> => ({ default: (await importProgram()).factory, build: __HASH__ });

/** Imports the program as script. */
export const importScript = (): Promise<ScriptModule> => import("./award_calculator_script.js" + __QUERY__);

/** The notice that the program was built with, and the English words. */
export const defaultNotice = async (): Promise<PolicyFile> => (await importProgram()).embeddedData().notice;
export const defaultEnglish = async (): Promise<EnglishFile> => (await importProgram()).embeddedData().english;

/** The module that is taken where none is given: the whole program. */
export const defaultSource = async (): Promise<BufferSource> => (await importProgram()).moduleBytes();
