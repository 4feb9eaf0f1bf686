// The built package and where things are. Does not know what is tested.

import { readFile } from "node:fs/promises";

/** The repository. */
export const root = new URL("../../../", import.meta.url);
/** The built package. */
export const dist = new URL("dist/", root);
/** What the build tools keep. */
export const target = new URL("target/", root);

/** A fresh calculator. */
export async function calculator(source) {
  const { load } = await import(new URL("api.js", dist));
  return load(source);
}

/** The bytes of the first module that pages fetch, or of the whole one; and of the second. */
export function moduleBytes(name = "award_calculator_bg.wasm") {
  return readFile(new URL(name, dist));
}
export function lateBytes() {
  return readFile(new URL("award_calculator_late.wasm", dist));
}

/** The notice's own text, mended. */
export function noticeText() {
  return readFile(new URL("tests/fixtures/hangzhou-2020-137.clean.md", root), "utf8");
}
