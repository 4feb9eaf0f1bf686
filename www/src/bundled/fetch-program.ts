// Fetches the program where a bundler has put the page together: it is a chunk, with its data.

import type { EnglishFile, Program } from "../glue.ts";

const importProgram = (): Promise<typeof import("./program.ts")> => import("./award-calculator.program.js" + __QUERY__);

/** The program. */
export const fetchProgram = async (): Promise<Program> => (await importProgram()).load();

/** A notice; the program's own where no address is given. */
export const fetchNotice = async (address: string | null): Promise<unknown> => (await importProgram()).fetchNotice(address);

/** The English words. */
export const fetchEnglish = async (): Promise<EnglishFile> => (await importProgram()).fetchEnglish();
