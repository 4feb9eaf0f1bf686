// Which features of browsers a script uses, as far as names tell, by their paths in browser-compat-data.
//
// `document.fonts` is looked up where it belongs; of `x.flat` nobody knows what x is: it counts as new when everything
// of that name is. Does not know which features are old enough.

import { at, data, lacking, tools } from "./floor.mjs";

const acorn = tools("acorn");

/** What certain names stand for in a page. */
const KNOWN = { document: "Document", window: "Window", navigator: "Navigator", location: "Location", history: "History", performance: "Performance" };

const HOMES = [["api"], ["javascript", "builtins"], ["webassembly", "api"]];

/** Everything that has a name in an interface: `closest` has `api.Element.closest`. */
const MEMBERS = new Map();
/** What an event is called, in the interfaces that have it. */
const EVENTS = new Map();
/** What the options of a call are called: `preventScroll`. */
const OPTIONS = new Map();

for (const home of HOMES) {
  const place = home.reduce((found, part) => found[part], data);
  for (const [owner, members] of Object.entries(place)) {
    for (const [name, feature] of Object.entries(members)) {
      if (!feature.__compat) continue;
      const path = [...home, owner, name];
      const event = /^(\w+)_event$/.exec(name);
      note(event ? EVENTS : MEMBERS, event ? event[1] : name.replace(/_static$/, ""), { path, feature });
      for (const [part, option] of Object.entries(feature)) {
        const named = /^options_(\w+)_parameter$/.exec(part);
        if (named && option.__compat) note(OPTIONS, named[1], { path: [...path, part], feature: option, of: name.replace(/_static$/, "") });
      }
    }
  }
}

function note(map, name, found) {
  if (!map.has(name)) map.set(name, []);
  map.get(name).push(found);
}

/** Tells `used` of everything in the script. */
export function scripts(text, sourceType, used) {
  const tree = acorn.parse(text, { ecmaVersion: 2020, sourceType });
  const seen = { names: new Set(), own: new Set(), members: new Set(), keys: new Set(), strings: new Set(), owned: new Set(), called: new Set() };
  walk(tree, (node) => look(node, seen, used));
  for (const name of seen.names) if (!seen.own.has(name)) global(name, used);
  for (const pair of seen.owned) {
    const [owner, name] = pair.split(".");
    if (!seen.own.has(owner)) belongs(owner, name, used);
  }
  for (const name of seen.members) anybody(`.${name}`, MEMBERS.get(name.replace("()", "")), used);
  for (const name of seen.strings) anybody(`event ${name}`, EVENTS.get(name), used);
  for (const name of [...seen.keys, ...seen.members]) {
    for (const { path, feature, of } of OPTIONS.get(name) || []) if (seen.members.has(`${of}()`)) used.judge(path.join("."), feature);
  }
}

function look(node, seen, used) {
  switch (node.type) {
    case "Identifier":
      return seen.names.add(node.name);
    case "VariableDeclarator":
      return names(node.id, seen.own);
    case "ImportSpecifier":
    case "ImportNamespaceSpecifier":
    case "ImportDefaultSpecifier":
      return seen.own.add(node.local.name);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      if (node.id) seen.own.add(node.id.name);
      return node.params.forEach((parameter) => names(parameter, seen.own));
    case "ClassDeclaration":
    case "ClassExpression":
      return node.id && seen.own.add(node.id.name);
    case "CallExpression":
      return node.callee.type === "MemberExpression" && member(node.callee, seen, "()");
    case "MemberExpression":
      return member(node, seen, "");
    case "Property":
      return node.key.type === "Identifier" && !node.computed && (node.value.type !== "Identifier" || node.value.name !== node.key.name) && seen.keys.add(node.key.name);
    case "Literal":
      if (node.regex) return pattern(node.regex, used);
      return typeof node.value === "string" && /^[a-z]{4,}$/.test(node.value) && seen.strings.add(node.value);
    default:
      return undefined;
  }
}

/** What is called is told apart: a field of ours named `at` is no call of `at()`. */
function member(node, seen, call) {
  const { object, property, computed } = node;
  if (computed || property.type !== "Identifier" || (!call && seen.called.has(node))) return;
  // The build shortens the names of private members to one letter; no browser has new members of one letter.
  if (property.name.length === 1) return;
  if (call) seen.called.add(node);
  if (object.type === "Identifier" && (KNOWN[object.name] || isGlobal(object.name))) seen.owned.add(`${object.name}.${property.name}`);
  else seen.members.add(property.name + call);
}

function isGlobal(name) {
  return name === "WebAssembly" || (/^[A-Z]/.test(name) && HOMES.some((home) => at([...home, name])));
}

/** Every name that a pattern declares. */
function names(pattern, own) {
  walk(pattern, (node) => node.type === "Identifier" && own.add(node.name));
}

function global(name, used) {
  if (name.length < 3) return;
  used.add(["javascript", "builtins", name], ["api", name], ["api", "Window", name], ["webassembly", "api", name]);
}

/** Of something that is known by its name. */
function belongs(owner, name, used) {
  if (name === "prototype") return;
  const homes = owner === "WebAssembly" ? [HOMES[2]] : KNOWN[owner] ? owners(KNOWN[owner]) : HOMES.map((home) => [...home, owner]);
  const paths = homes.flatMap((home) => [[...home, `${name}_static`], [...home, name]]);
  used.add(...paths);
}

function owners(name) {
  const more = { Document: ["Node", "EventTarget"], Window: ["EventTarget"] }[name] || [];
  return [name, ...more].map((owner) => ["api", owner]);
}

/** Of nobody knows whom: new when there is no old one of that name. */
function anybody(name, found, used) {
  if (!found) return;
  used.count += 1;
  const engines = found.map(({ feature }) => lacking(feature));
  if (engines.every((without) => without.length)) used.newer.set(name, engines.sort((one, other) => one.length - other.length)[0]);
}

function pattern({ pattern, flags }, used) {
  const place = ["javascript", "regular_expressions"];
  if (/\(\?<[=!]/.test(pattern)) used.add([...place, "lookbehind_assertion"]);
  if (/\(\?<\w/.test(pattern)) used.add([...place, "named_capturing_group"]);
  if (/\\[pP]\{/.test(pattern)) used.add([...place, "unicode_character_class_escape"]);
  for (const [flag, name] of [["s", "dotAll"], ["d", "hasIndices"], ["v", "unicodeSets"], ["y", "sticky"]]) {
    if (flags.includes(flag)) used.add(["javascript", "builtins", "RegExp", name]);
  }
}

function walk(tree, visit) {
  const stack = [tree];
  while (stack.length) {
    const node = stack.pop();
    if (!node || typeof node !== "object") continue;
    if (typeof node.type === "string") visit(node);
    const called = !node.computed && !node.shorthand && { MemberExpression: "property", Property: "key", MethodDefinition: "key" }[node.type];
    for (const [part, value] of Object.entries(node)) {
      // What is only called so is no variable.
      if (part === called) continue;
      if (Array.isArray(value)) stack.push(...value);
      else if (value && typeof value === "object") stack.push(value);
    }
  }
}
