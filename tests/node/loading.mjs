// How a calculator comes about, and what it leaves alone.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { mcn } from "./support/applicants.mjs";
import { dist, lateBytes, moduleBytes, target } from "./support/dist.mjs";

const { load, AnswerError } = await import(new URL("api.js", dist));
const first = await load();
const expected = first.evaluate(mcn);

test("importing and loading touch no global", () => {
  const fresh = execFileSync(process.execPath, ["--input-type=module", "-e", `
    // Names only: Node keeps its own state under symbols, and begins to when its fetch is looked at.
    const names = () => [globalThis, Object.prototype, Array.prototype, Error.prototype].map((owner) => Object.getOwnPropertyNames(owner)).join();
    const before = names();
    const { load } = await import(${JSON.stringify(new URL("api.js", dist).href)});
    (await load()).evaluate({});
    console.log(before === names());
  `]);
  assert.equal(fresh.toString().trim(), "true");
});

/** What stands for a module in each of the ways in which it may be given. */
async function ways(bytes, name) {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return [await WebAssembly.compile(bytes), bytes, buffer, new DataView(buffer), new URL(name, dist), undefined];
}

test("a calculator comes from a module, from bytes, from a file and from a server", async () => {
  // The first module of pages stands for the whole program, of which it is a part.
  for (const name of ["award_calculator_whole.wasm", "award_calculator_bg.wasm"]) {
    for (const wasm of await ways(await moduleBytes(name), name)) {
      assert.deepEqual((await load({ wasm })).evaluate(mcn), expected);
    }
  }
  for (const source of [undefined, null, {}]) assert.deepEqual((await load(source)).evaluate(mcn), expected);
});

test("a server may call the module what it likes", async () => {
  const bytes = await moduleBytes();
  for (const type of ["application/wasm", "application/octet-stream", "text/html", undefined]) {
    const server = createServer((_, response) => response.writeHead(200, type && { "content-type": type }).end(bytes));
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    const address = new URL(`http://127.0.0.1:${server.address().port}/module`);
    assert.deepEqual((await load({ wasm: address })).evaluate(mcn), expected);
    server.close();
    server.closeAllConnections();
  }
});

test("what is no module, or is another build's, is refused", async () => {
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  for (const wasm of ["award_calculator_bg.wasm", 1, {}, new Uint8Array(8), empty, new URL("missing.wasm", dist)]) {
    await assert.rejects(load({ wasm }), Error);
  }
  for (const name of ["award_calculator_whole.wasm", "award_calculator_bg.wasm"]) {
    // The name of the build stands at the end.
    const wasm = await moduleBytes(name);
    wasm[wasm.length - 1] ^= 1;
    await assert.rejects(load({ wasm }), { code: "mismatch" });
  }
  await assert.rejects(load({ wasm: await lateBytes() }), Error);
});

test("where no file stands beside the script, the same modules are taken", async () => {
  const bundled = await import(new URL("index.js", dist));
  const sources = [{ wasm: await moduleBytes() }, { wasm: await moduleBytes("award_calculator_whole.wasm") }, {}];
  for (const source of sources) assert.deepEqual((await bundled.load(source)).evaluate(mcn), expected);
});

test("the late module shares memory, table and stack with the first, and leaves it as it is", async () => {
  const [first, late] = await Promise.all([await moduleBytes(), await lateBytes()].map((bytes) => WebAssembly.compile(bytes)));
  const shared = WebAssembly.Module.imports(late);
  assert.deepEqual(shared.map(({ kind }) => kind).sort(), ["global", "memory", "table"]);
  assert.deepEqual(WebAssembly.Module.exports(late), []);
  const given = WebAssembly.Module.exports(first);
  for (const { kind, name } of shared) assert.ok(given.some((one) => one.kind === kind && one.name === name), name);
});

test("two calculators do not know of each other", async () => {
  const second = await load();
  assert.throws(() => second.evaluate({ roles: [1] }), AnswerError);
  assert.equal(AnswerError.name, "AnswerError");
  assert.deepEqual(first.evaluate(mcn), expected);
  assert.deepEqual(second.evaluate(mcn), expected);
});

test("a calculator's functions stand alone and cannot be replaced", () => {
  const { evaluate } = first;
  assert.deepEqual(evaluate(mcn), expected);
  assert.ok(Object.isFrozen(first));
});

test("where the stack ends, the call fails and the next one works", () => {
  let calls = 0;
  const dive = () => {
    try {
      dive();
    } catch (_) {
      // The bottom of the stack; the calls below it happen on the way up.
    }
    if (calls++ < 300) first.evaluate(mcn);
  };
  try {
    dive();
  } catch (_) {
    // Whichever call found no room.
  }
  assert.ok(calls >= 300);
  assert.deepEqual(first.evaluate(mcn), expected);
});

test("the package resolves by its name", () => {
  const home = fileURLToPath(new URL("node-package/", target));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(`${home}node_modules`, { recursive: true });
  symlinkSync(fileURLToPath(dist), `${home}node_modules/award-calculator`, "dir");
  const script = 'import("award-calculator").then(({ load }) => load()).then(({ policy }) => console.log(policy().awards.length))';
  assert.equal(execFileSync(process.execPath, ["-e", script], { cwd: home }).toString().trim(), "12");
  rmSync(home, { recursive: true });
});
