// The scripts' sources: which module imports which.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { root } from "./support/dist.mjs";
import { tools } from "./support/floor.mjs";

const { preProcessFile } = tools("typescript");
const folder = new URL("www/src/", root);
const aliases = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")).imports;

/** What each module imports, types included; an import that the single script replaces counts as both modules. */
function imports() {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"));
  const targets = (name, specifier) => (aliases[specifier] ? Object.values(aliases[specifier]) : [specifier])
    .map((path) => new URL(path, aliases[specifier] ? folder : new URL(name, folder)).href.slice(folder.href.length));
  return new Map(names.map((name) => {
    const { importedFiles } = preProcessFile(readFileSync(new URL(name, folder), "utf8"));
    const own = importedFiles.map(({ fileName }) => fileName).filter((specifier) => specifier.endsWith(".ts") || specifier in aliases);
    return [name, own.flatMap((specifier) => targets(name, specifier))];
  }));
}

/** The first circle of imports, as the names on it. */
function circle(graph) {
  const done = new Set();
  const visit = (name, path) => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const found = visit(next, [...path, name]);
      if (found) return found;
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const found = visit(name, []);
    if (found) return found;
  }
  return undefined;
}

test("no module imports itself, directly or through others", () => {
  const graph = imports();
  const all = [...graph.values()].flat();
  assert.ok(graph.size > 30 && all.length > 60, `only ${graph.size} modules with ${all.length} imports were found`);
  assert.deepEqual(all.filter((name) => !graph.has(name)), []);
  assert.equal(circle(graph), undefined);
});

test("a circle of imports is found", () => {
  assert.deepEqual(circle(new Map([["a", ["b"]], ["b", ["c", "d"]], ["c", []], ["d", ["b"]]])), ["b", "d", "b"]);
});

test("no source switches the type checker off", () => {
  for (const name of imports().keys()) {
    const text = readFileSync(new URL(name, folder), "utf8");
    assert.doesNotMatch(text, /@ts-(ignore|nocheck|expect-error)|[:<] ?any\b|as any\b/, name);
  }
});
