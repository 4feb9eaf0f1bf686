// The npm package, and every script in it at the level of language that is promised.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dist, target } from "./support/dist.mjs";

const home = fileURLToPath(new URL("node-pack/", target));
const tools = createRequire(new URL("tools/npm/package.json", target));
const tool = (name) => import(tools.resolve(name));

/** The package as npm would send it. */
function packed() {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const [{ filename, files }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", home, fileURLToPath(dist)], { stdio: ["ignore", "pipe", "ignore"] }),
  );
  return { bytes: readFileSync(home + filename), names: files.map(({ path }) => path) };
}

test("the package holds what its manifest promises and nothing that it does not need", () => {
  const { names } = packed();
  for (const name of ["api.js", "api.d.ts", "award-calculator.js", "award-calculator.d.ts", "award_calculator.js", "award_calculator_bg.wasm", "award_calculator_late.wasm", "award_calculator_script.js", "award-calculator.css", "award-calculator.en.json", "hangzhou-2020-137.policy.json", "award-calculator.first.en.js", "award-calculator.integrity.js", "award-calculator.single.js", "award-calculator.script.js", "doctor.js", "embed.html", "embed-parent.js", "custom-elements.json", "web-types.json", "vscode.html-custom-data.json", "vscode.css-custom-data.json", "index.js", "index.js.map", "define.js", "define.js.map", "award-calculator.program.js", "award-calculator.inline.js", "inline.js"]) {
    assert.ok(names.includes(name), name);
  }
  assert.deepEqual(names.filter((name) => /_headers/.test(name)), []);
});

test("every link of a page or document in the package leads to a file in it", () => {
  const { names } = packed();
  const documents = names.filter((name) => /\.(html|md)$/.test(name));
  assert.ok(documents.length > 15, documents.join());
  const dead = documents.flatMap((name) => {
    const text = readFileSync(new URL(name, dist), "latin1").replace(/<base href[^>]*>|```[^]*?```|`[^`]*`/g, "");
    const links = [...text.matchAll(/(?:href|src)="([^"]*)"|\]\(([^)]*)\)/g)].map(([, attribute, link]) => attribute ?? link);
    const local = links.filter((link) => !/^([a-z]+:|#|$)/.test(link));
    // A page with another base address counts from that.
    const base = name === "hosts/legacy.html" ? "" : name;
    return local.map((link) => new URL(link, `file:///${base}`).pathname.slice(1)).filter((link) => !names.includes(link)).map((link) => `${name}: ${link}`);
  });
  assert.deepEqual(dead, []);
});

test("npm would publish it as it is", () => {
  const output = execFileSync("sh", ["-c", "npm publish --dry-run --ignore-scripts 2>&1"], { cwd: fileURLToPath(dist), encoding: "utf8" });
  assert.match(output, /\+ award-calculator@\d/);
  assert.doesNotMatch(output, /auto-corrected|npm warn (?!publish This command requires you to be logged in)/);
});

test("nothing that a bundler reads has an address or a query in it", () => {
  for (const name of ["index.js", "define.js", "award-calculator.program.js", "award-calculator.inline.js"]) {
    const text = readFileSync(new URL(name, dist), "utf8");
    assert.ok(!/import\.meta|import\([^)]*\?v=/.test(text), name);
    // Bundlers leave alone what says so to each of them: the programming interface reads files in Node.
    const others = text.match(/\bimport\((?!"\.\/[\w.-]+\.js"\))[^)]*\)/g) ?? [];
    assert.equal(others.length, name === "index.js" ? 1 : 0, `${name}: ${others}`);
    for (const one of others) assert.match(one, /webpackIgnore: true[^]*turbopackIgnore: true[^]*@vite-ignore/);
  }
});

test("everything of others in the package stands in the bill of materials, and its terms in the notices", () => {
  const { names } = packed();
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "CHANGELOG.md", "THIRD-PARTY-NOTICES.txt", "sbom.cdx.json"]) assert.ok(names.includes(name), name);
  const [bill, notices] = ["sbom.cdx.json", "THIRD-PARTY-NOTICES.txt"].map((name) => readFileSync(new URL(name, dist), "utf8"));
  const { components } = JSON.parse(bill);
  const [list, ...texts] = notices.split(/^={80}$/m);
  for (const { name, version, licenses } of components) {
    assert.ok(list.includes(`\n${name} ${version}: ${licenses[0].expression}\n`), `${name} in the list`);
    assert.ok(texts.some((text) => text.split("\n")[1].split(", ").includes(`${name} ${version}`)), `a text for ${name}`);
  }
  // The frameworks of the example pages, by the names that they give themselves in what ships.
  const vendored = readdirSync(new URL("hosts/vendor/", dist)).filter((name) => name.endsWith(".js"));
  const said = vendored.flatMap((name) => [...readFileSync(new URL(`hosts/vendor/${name}`, dist), "utf8").matchAll(/(?:\* | \* )(@?[a-z][a-z/-]+) v(\d+\.\d+\.\d+)/g)]);
  assert.ok(said.length >= 2, "banners");
  for (const [, name, version] of said) assert.ok(components.some((part) => part.name === name && part.version === version), `${name} ${version}`);
  for (const name of ["react", "react-dom", "scheduler", "vue", "vue-router", "@vue/reactivity", "@vue/runtime-core", "@vue/runtime-dom", "@vue/shared"]) {
    const part = components.find((one) => one.name === name);
    assert.match(part?.purl ?? name, /^pkg:npm\/(%40vue\/)?[a-z-]+@\d+\.\d+\.\d+$/);
  }
  for (const words of ["Project Nayuki", "(Evan) You", "Eduardo San Martin Morote", "Meta Platforms", "Paul Mason", "hashbrown"]) assert.ok(notices.includes(words), words);
});

test("publint finds nothing to say", async () => {
  const { publint } = await import(tools.resolve("publint").replace("index-browser", "index-node"));
  const { messages } = await publint({ pkgDir: fileURLToPath(dist), pack: false, strict: true });
  assert.deepEqual(messages, []);
});

test("the types resolve as the modules do", async () => {
  const { checkPackage, createPackageFromTarballData } = await tool("@arethetypeswrong/core");
  const { bytes } = packed();
  const { problems, types } = await checkPackage(createPackageFromTarballData(bytes));
  assert.ok(types);
  // The package is of modules alone, which CommonJS imports as `import()`: that is meant.
  assert.deepEqual(problems.filter(({ kind }) => kind !== "CJSResolvesToESM"), []);
});

test("a bundler for browsers takes element and interface as they are", () => {
  const entry = `${home}entry.js`;
  mkdirSync(home, { recursive: true });
  writeFileSync(entry, `import ${JSON.stringify(fileURLToPath(new URL("award-calculator.js", dist)))};\nimport { load } from ${JSON.stringify(fileURLToPath(new URL("api.js", dist)))};\nload();\n`);
  const options = ["--bundle", "--format=esm", "--splitting", "--platform=browser", `--outdir=${home}out`, "--loader:.wasm=file", "--log-level=warning"];
  const esbuild = tools.resolve("esbuild").replace(/lib\/main\.js$/, "bin/esbuild");
  execFileSync(esbuild, [entry, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  assert.ok(readdirSync(`${home}out`).length > 3);
});

/** Chromium 73, iOS 13.4 and Firefox 78 read ES2018, and in modules `import()` and `import.meta`, which are ES2020. */
const MODULE = new Set(["ImportExpression", "MetaProperty"]);

/** Everything newer than ES2018 in a script, as the parser names it. */
function newer(acorn, text, sourceType) {
  try {
    acorn.parse(text, { ecmaVersion: 2018, sourceType, allowReturnOutsideFunction: false });
    return [];
  } catch (_) {
    const tree = acorn.parse(text, { ecmaVersion: 2020, sourceType });
    return walk(tree);
  }
}

function walk(node) {
  const found = [];
  const stack = [node];
  while (stack.length) {
    const one = stack.pop();
    if (!one || typeof one !== "object") continue;
    if (Array.isArray(one)) {
      stack.push(...one);
      continue;
    }
    if (typeof one.type === "string") {
      const late =
        ["ChainExpression", "ExportAllDeclaration", "PropertyDefinition", "PrivateIdentifier"].includes(one.type) ||
        (one.type === "LogicalExpression" && one.operator === "??") ||
        (one.type === "Literal" && one.bigint) ||
        (one.type === "CatchClause" && !one.param) ||
        (["ImportExpression", "MetaProperty"].includes(one.type) && !MODULE.has(one.type));
      if (late) found.push(one.type);
    }
    stack.push(...Object.values(one));
  }
  return found;
}

test("every shipped script is of the level that old phones read", async () => {
  const acorn = tools("acorn");
  const classic = /^(award-calculator\.(single|script)|embed-parent|doctor)\.js$/;
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  assert.ok(scripts.length >= 9, scripts.join());
  for (const name of scripts) {
    const text = readFileSync(new URL(name, dist), "utf8");
    if (classic.test(name)) acorn.parse(text, { ecmaVersion: 2018, sourceType: "script" });
    else assert.deepEqual(newer(acorn, text, "module"), [], name);
  }
  acorn.parse(readFileSync(new URL("embed-parent.js", dist), "utf8"), { ecmaVersion: 5, sourceType: "script" });
});

test("the check of the level finds what it is for", () => {
  const acorn = tools("acorn");
  assert.deepEqual(newer(acorn, "import.meta.url; import('x')", "module"), []);
  assert.deepEqual(newer(acorn, "import.meta.url; a?.b", "module"), ["ChainExpression"]);
  assert.deepEqual(newer(acorn, "import('x'); a ?? b", "module"), ["LogicalExpression"]);
  assert.deepEqual(newer(acorn, "import('x'); try {} catch {}", "module"), ["CatchClause"]);
  assert.throws(() => newer(acorn, "import('x'); class A { #b = 1 }", "module"));
});

test("the single script is plain ASCII and fetches nothing", () => {
  const text = readFileSync(new URL("award-calculator.single.js", dist), "latin1");
  assert.ok(/^[\x00-\x7f]*$/.test(text));
  assert.ok(!/\bfetch\(|\bimport\(|import\.meta|\beval\(|new Function\b/.test(text));
});
