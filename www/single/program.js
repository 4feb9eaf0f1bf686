// The program within the single script: nothing is fetched.

import * as glue from "./glue.js";
import { Trouble } from "./module.js";
import bytes from "./module.wasm";

let current;

/** The program, `{glue, module}`. */
export function program() {
  if (!current) current = load();
  return current;
}

async function load() {
  try {
    return { glue, module: await WebAssembly.compile(bytes) };
  } catch (_) {
    throw new Trouble("unsupported");
  }
}
