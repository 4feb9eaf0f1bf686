// Which features of CSS a stylesheet uses, by their paths in browser-compat-data.
//
// Does not know which of them are old enough.

import { at, data, tools } from "./floor.mjs";

const { parse, walk } = tools("css-tree");

/** Units whose age the data tells under the name of a family. */
const FAMILIES = [
  [/^cq(w|h|i|b|min|max)$/, "container_query_length_units"],
  [/^d(vw|vh|vi|vb|vmin|vmax)$/, "viewport_percentage_units_dynamic"],
  [/^s(vw|vh|vi|vb|vmin|vmax)$/, "viewport_percentage_units_small"],
  [/^l(vw|vh|vi|vb|vmin|vmax)$/, "viewport_percentage_units_large"],
];

/** Features by another name that some engine has for them: `grid-gap`. */
const ALIASES = new Map();
for (const property of Object.values(data.css.properties)) {
  for (const feature of [property, ...Object.values(property)]) {
    const support = feature.__compat ? Object.values(feature.__compat.support).flat() : [];
    for (const { alternative_name: alias } of support) if (alias) ALIASES.set(alias, feature);
  }
}

/** Tells `used` of everything in the stylesheet. */
export function styles(text, used) {
  const wrong = [];
  const tree = parse(text, { parseCustomProperty: true, onParseError: (error) => wrong.push(error.message) });
  if (wrong.length) throw new Error(wrong.join("; "));
  walk(tree, function (node) {
    if (node.type === "Declaration") declaration(node, this.rule, used);
    else if (node.type === "Atrule") rule(node, used);
    else if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector") selector(node, used);
    else if (node.type === "Combinator") combinator(node, used);
    else if (node.type === "AttributeSelector" && node.flags) used.add(["css", "selectors", "attribute", "case_insensitive_modifier"]);
  });
}

function declaration({ property, value }, rule, used) {
  const custom = property.startsWith("--");
  const old = custom ? used.add(["css", "properties", "custom-property"]) : named(["css", "properties"], property, used);
  // Where the property is not known, no value of it counts.
  if (old) values(property, value, used);
  if (/^(row-|column-)?gap$/.test(property) && !sets(rule, "display", /grid/) && !sets(rule, "column-count", /./)) used.add(["css", "properties", property, "flex_context"]);
}

/** A name as it stands, or without the prefix that it has. */
function named(place, name, used) {
  const [, prefix, bare] = /^(-\w+-)?(.*)$/.exec(name);
  if (at([...place, name])) return used.add([...place, name]);
  const [feature, alias] = at([...place, bare]) ? [at([...place, bare])] : [ALIASES.get(name), name];
  if (!feature) return used.unknown([...place, name].join("."));
  return used.judge([...place, name].join("."), feature, prefix, alias);
}

function values(property, value, used) {
  walk(value, (node) => {
    if (node.type === "Identifier" && !node.name.startsWith("--")) {
      used.add(["css", "properties", property, node.name], ["css", "types", "global_keywords", node.name]);
    } else if (node.type === "Function") {
      used.add(["css", "properties", property, node.name], ["css", "properties", property, `${node.name}_function`], ...types(property, node.name));
    } else if (node.type === "Dimension") {
      const family = FAMILIES.find(([units]) => units.test(node.unit));
      used.add(...["length", "angle", "time", "resolution", "flex"].map((type) => ["css", "types", type, family ? family[1] : node.unit]));
    }
  });
}

/** Where the data may tell of a function: `css.types.calc`, `css.types.gradient.linear-gradient`. */
function types(property, name) {
  // `clip: rect()` is older than shapes.
  const known = Object.keys(data.css.types).filter((type) => type !== "basic-shape" || property !== "clip");
  return [["css", "types", name], ...known.map((type) => ["css", "types", type, name])];
}

function rule({ name, prelude, block }, used) {
  // Boxes of a page's margin.
  const box = ["css", "at-rules", "page", `at_${name}`];
  if (at(box)) return used.add(box);
  if (!used.add(["css", "at-rules", name]) || !prelude) return undefined;
  walk(prelude, (node) => {
    if (node.type === "Feature") used.add(["css", "at-rules", name, node.name.replace(/^(min|max)-/, "")]);
    else if (node.type === "FeatureRange") used.add(["css", "at-rules", name, "range_syntax"]);
    else if (node.type === "Operator" && node.value === "or") used.add(["css", "at-rules", name, "or_syntax"]);
    else if (node.type === "FeatureFunction") used.add(["css", "at-rules", name, node.feature]);
  });
  if (name === "page" && block) return walk(block, (node) => node.type === "Declaration" && used.add(["css", "at-rules", "page", node.property]));
  return undefined;
}

function selector(node, used) {
  const { name, children } = node;
  const place = ["css", "selectors"];
  named(place, at([...place, `${name}function`]) && children ? `${name}function` : name, used);
  const list = children && children.first && children.first.type === "SelectorList" ? children.first.children : undefined;
  if (list && name === "not" && (list.size > 1 || list.first.children.size > 1)) used.add([...place, "not", "selector_list"]);
}

const COMBINATORS = { ">": "child", "+": "next-sibling", "~": "subsequent-sibling", "||": "column" };

function combinator({ name }, used) {
  if (COMBINATORS[name]) used.add(["css", "selectors", COMBINATORS[name]]);
}

function sets(rule, property, value) {
  let found = false;
  walk(rule.block, (node) => {
    if (node.type === "Declaration" && node.property === property) found = found || value.test(tools("css-tree").generate(node.value));
  });
  return found;
}
