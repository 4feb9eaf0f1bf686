// The program within the single script: nothing is fetched.

import * as glue from "./glue.js";
import { Trouble, runs } from "./module.js";
import bytes from "./module.wasm";

let current;

/** The program, `{glue, module}`. */
export function program() {
  if (!current) current = load();
  return current;
}

async function load() {
  if (!runs()) throw new Trouble("unsupported");
  return { glue, module: await WebAssembly.compile(bytes) };
}
