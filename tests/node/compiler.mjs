// The policy compiler as WebAssembly says what it says natively. `cargo xtask test` builds it without wasm-bindgen.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { root, target } from "./support/dist.mjs";

const built = new URL("compiler-wasm/", target);
const module = new WebAssembly.Module(readFileSync(new URL("compiler.wasm", built)));
const read = (path, home = root) => readFileSync(new URL(path, home), "utf8");

const { exports } = new WebAssembly.Instance(module, {});

/** The policy file, or the diagnostics. */
function compile(name, text) {
  const bytes = new TextEncoder().encode(`${name}\n${text}`);
  const input = exports.input(bytes.length);
  new Uint8Array(exports.memory.buffer).set(bytes, input);
  const length = exports.compile();
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.output(), length));
}

/** The text after a change, as `tests/host/problems/patch.rs` makes it. */
function patched(text, change) {
  const side = (place, other) => `\n${place.split("\n").filter((line) => !line.startsWith(other)).map((line) => `${line.slice(1)}\n`).join("")}`;
  const after = change.split("\n@@\n").reduce((text, place) => {
    const parts = text.split(side(place, "+"));
    assert.equal(parts.length, 2, place);
    return parts.join(side(place, "-"));
  }, `\n${text}`);
  return after.slice(1);
}

/** What a case holds of a rendering, as `tests/host/problems/frame.rs` has it. */
const withoutFrame = (printed) => printed.split("\n").filter((line) => !/^\s*(\|?\s*|--> .*|lake-2031-7\.md: .*)$/.test(line)).map((line) => `${line}\n`).join("");

test("the compiler has no file, clock or environment to read", () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
});

test("the notice compiles to the same policy as natively", () => {
  const name = "hangzhou-2020-137.md";
  assert.equal(compile(name, read(`src/notices/${name}`)), read("native.json", built));
});

test("every broken policy gets the same diagnostics as natively", () => {
  const folder = new URL("tests/problems/", root);
  const base = read("base.md", folder);
  const cases = readdirSync(folder).filter((file) => file !== "base.md");
  assert.ok(cases.length > 160);
  for (const file of cases) {
    const [, change, expected] = read(file, folder).match(/\n```diff\n([^]*?)\n```\n```expect\n([^]*)```\n$/);
    assert.equal(withoutFrame(compile("lake-2031-7.md", patched(base, change))), expected, file);
  }
});
