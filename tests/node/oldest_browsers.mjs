// What is used of CSS, scripts and HTML, held to the oldest engines that are promised: Chromium 73, iOS 13.4,
// Firefox 78. Whatever is newer must stand in a written list, with the reason why the page stands without it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { dist, root } from "./support/dist.mjs";
import { ENHANCEMENTS, OWN } from "./support/enhancements.mjs";
import { Used } from "./support/floor.mjs";
import { page, view } from "./support/pages.mjs";
import { scripts } from "./support/scripts.mjs";
import { styles } from "./support/styles.mjs";

const PAGES = ["index.html", "embed.html"];
const CLASSIC = /^(award-calculator\.(single|script)|embed-parent|doctor)\.js$/;

const text = (name, folder = dist) => readFileSync(new URL(name, folder), "utf8");

/** Every source of the view: what it draws is made of the words in it. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(new URL(`${entry.name}/`, folder)) : [text(entry.name, folder)],
  );
}

/** What is newer in one piece. */
function newer(read, ...what) {
  const used = new Used();
  read(...what, used);
  return [...used.newer.keys()];
}

test("whatever is newer than the oldest engines promised is known, with a reason, and nothing is listed in vain", () => {
  const used = new Used();
  for (const sheet of [text("award-calculator.css"), text("www/sheet.css", root)]) styles(sheet, used);
  for (const name of readdirSync(dist).filter((name) => name.endsWith(".js"))) {
    scripts(text(name), CLASSIC.test(name) ? "script" : "module", used);
  }
  for (const name of PAGES) page(text(name), used);
  for (const source of sources(new URL("src/widget/view/", root))) view(source, used);
  assert.ok(used.count > 2500, `only ${used.count} uses were found`);
  const listed = { ...ENHANCEMENTS, ...OWN };
  const found = [...used.newer].map(([name, without]) => `${name} (${without.join(", ")})`);
  assert.deepEqual(found.filter((line) => !(line.split(" (")[0] in listed)), [], "newer and not in support/enhancements.mjs");
  assert.deepEqual(Object.keys(listed).filter((name) => !used.newer.has(name)), [], "listed in vain");
  for (const [name, reason] of Object.entries(listed)) assert.ok(reason.length > 5, name);
});

test("newer properties, values, units, functions, rules and selectors are seen", () => {
  const found = (css) => newer(styles, css);
  assert.deepEqual(found("a { inset: 0; margin: 0 }"), ["css.properties.inset"]);
  assert.deepEqual(found("a { display: flex; gap: 1px }"), ["css.properties.gap.flex_context"]);
  assert.deepEqual(found("a { display: grid; gap: 1px }"), []);
  assert.deepEqual(found("a { column-count: 2; column-gap: 1px }"), []);
  assert.deepEqual(found("a { overflow: clip }"), ["css.properties.overflow.clip"]);
  assert.deepEqual(found("a { width: 3dvh; height: 3px }"), ["css.types.length.viewport_percentage_units_dynamic"]);
  assert.deepEqual(found("a { width: clamp(1px, 2em, 3px) }"), ["css.types.clamp"]);
  assert.deepEqual(found("@layer a { b { margin: 0 } }"), ["css.at-rules.layer"]);
  assert.deepEqual(found("@media (width > 3px) { a { margin: 0 } }"), ["css.at-rules.media.range_syntax"]);
  assert.deepEqual(found("a:is(b) > c { margin: 0 }"), ["css.selectors.is"]);
  assert.deepEqual(found("a:not(b, c):has(d) { margin: 0 }"), ["css.selectors.not.selector_list", "css.selectors.has"]);
  assert.deepEqual(found("a { no-such-thing: 0 }"), ["css.properties.no-such-thing"]);
});

test("newer globals, members, calls, options, events and patterns are seen", () => {
  const found = (script) => newer(scripts, script, "script");
  assert.deepEqual(found("structuredClone(1)"), ["api.structuredClone"]);
  assert.deepEqual(found("const structuredClone = 1; structuredClone"), []);
  assert.deepEqual(found("new WeakRef(a)"), ["javascript.builtins.WeakRef"]);
  assert.deepEqual(found("Promise.any([])"), ["javascript.builtins.Promise.any"]);
  assert.deepEqual(found("Object.fromEntries([])"), []);
  assert.deepEqual(found("WebAssembly.instantiateStreaming(a)"), ["webassembly.api.instantiateStreaming_static"]);
  assert.deepEqual(found("document.startViewTransition(a)"), ["api.Document.startViewTransition"]);
  assert.deepEqual(found("a.replaceChildren(); a.closest('b')"), [".replaceChildren()"]);
  assert.deepEqual(found("a.focus({ preventScroll: true })").length, 2);
  assert.deepEqual(found("a.addEventListener('scrollend', b)"), ["event scrollend"]);
  assert.deepEqual(found("/(?<=a)b/.test(c)"), ["javascript.regular_expressions.lookbehind_assertion"]);
});

test("newer elements and attributes are seen", () => {
  assert.deepEqual(newer(page, '<dialog open><p inert>a</p></dialog>'), ["html.elements.dialog", "html.global_attributes.inert"]);
  assert.deepEqual(newer(view, 'tag("p").attribute("popover", "auto")'), ["html.global_attributes.popover"]);
});
