// Projects that use the package, and what TypeScript says of them. Does not know what is tested.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { dist, target } from "./dist.mjs";

const home = new URL("node-typings/", target);
/** The pinned frameworks. */
export const frameworks = new URL("tools/frameworks/node_modules/", target);
const { default: newest } = await import(createRequire(frameworks).resolve("typescript"));

/** A folder with the package as npm installs it, with `packages` (by the names under which they are imported), and files. */
export function project(name, files, packages = {}) {
  const folder = new URL(`${name}/`, home);
  rmSync(folder, { recursive: true, force: true });
  const own = new URL("node_modules/award-calculator/", folder);
  mkdirSync(own, { recursive: true });
  for (const file of readdirSync(dist)) if (/\.(js|d\.ts)$|^package\.json$/.test(file)) copyFileSync(new URL(file, dist), new URL(file, own));
  for (const [as, installed] of Object.entries(packages)) {
    const link = new URL(`node_modules/${as}`, folder);
    mkdirSync(new URL(".", link), { recursive: true });
    symlinkSync(fileURLToPath(new URL(installed, frameworks)), link);
  }
  for (const [file, text] of Object.entries({ "package.json": '{"type":"module"}', ...files })) writeFileSync(new URL(file, folder), text);
  return folder;
}

const STRICT = { strict: true, noEmit: true, exactOptionalPropertyTypes: true, skipLibCheck: false, types: [], target: "ES2020", module: "NodeNext" };

/** What TypeScript says of the files, `file:line: message` each, without what it says of packages other than ours. */
export function complaints(folder, names, options = {}, ts = newest) {
  const { options: parsed, errors } = ts.convertCompilerOptionsFromJson({ ...STRICT, ...options }, fileURLToPath(folder));
  const host = cachedHost(ts, parsed);
  host.getCurrentDirectory = () => fileURLToPath(folder);
  const program = ts.createProgram(names.map((name) => fileURLToPath(new URL(name, folder))), parsed, host);
  const all = [...errors, ...ts.getPreEmitDiagnostics(program)];
  const ours = all.filter(({ file }) => !file || !file.fileName.includes("/node_modules/") || file.fileName.includes("/award-calculator/"));
  return ours.map(({ file, start, messageText }) => {
    const place = file ? `${file.fileName.split("/").pop()}:${file.getLineAndCharacterOfPosition(start).line + 1}: ` : "";
    return place + ts.flattenDiagnosticMessageText(messageText, "\n");
  });
}

/**
 * The source of a file in which each line is right or wrong, and a function that takes the complaints about it and tells
 * which right lines were refused, which wrong ones accepted, and what was said of anything else.
 */
export function lines(head, right, wrong, tail = "") {
  const source = [head, ...right, ...wrong, tail].join("\n");
  const judge = (file, said) => {
    const place = new RegExp(`^${file}:(\\d+): `);
    const index = (text) => Number(place.exec(text)?.[1] ?? 0) - 2;
    const refused = new Set(said.map(index));
    return {
      elsewhere: said.filter((text) => !(index(text) in [...right, ...wrong])),
      refused: right.filter((_, at) => refused.has(at)),
      accepted: wrong.filter((_, at) => !refused.has(right.length + at)),
    };
  };
  return { source, judge };
}

const parsedLibraries = new Map();

/** A host that parses TypeScript's own libraries once. */
function cachedHost(ts, options) {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, how, ...rest) => {
    if (!/\/typescript[^/]*\/lib\/lib\./.test(name)) return read(name, how, ...rest);
    const key = `${name} ${JSON.stringify(how)}`;
    if (!parsedLibraries.has(key)) parsedLibraries.set(key, read(name, how, ...rest));
    return parsedLibraries.get(key);
  };
  return host;
}

/** Another version of TypeScript. */
export async function typescript(installed) {
  return (await import(new URL(`${installed}/lib/typescript.js`, frameworks))).default;
}

/** The text of a file of the package. */
export function shipped(name) {
  return readFileSync(new URL(name, dist), "utf8");
}
