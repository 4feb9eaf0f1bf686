// The oldest engines that are promised, and what browser-compat-data says of a feature in them.
//
// Knows how that data tells of versions. Does not know what is used.

import { createRequire } from "node:module";
import { target } from "./dist.mjs";

export const tools = createRequire(new URL("tools/npm/package.json", target));

/** The data; every feature has a path in it, `css.properties.gap`. */
export const data = tools("@mdn/browser-compat-data");

const FLOOR = { chrome: 73, safari_ios: 13.4, firefox: 78 };

/**
 * Which of the oldest engines lack a feature, or have it in part only; `prefix` and `alias` say how its name was
 * written.
 */
export function lacking(feature, prefix = "", alias = undefined) {
  return Object.keys(FLOOR).filter((engine) => !has(feature.__compat.support[engine], FLOOR[engine], prefix, alias));
}

function has(support, floor, prefix, alias) {
  return [support].flat().some(
    (one) =>
      one !== undefined &&
      since(one.version_added) <= floor &&
      (one.version_removed === undefined || since(one.version_removed) > floor) &&
      (one.prefix || "") === prefix &&
      (one.alternative_name || alias) === alias &&
      !one.flags && !one.partial_implementation,
  );
}

/** `"13.4"`, `"≤37"`; what is not there yet comes after everything. */
function since(version) {
  const found = /^≤?(\d+(\.\d+)?)/.exec(version);
  return found ? Number(found[1]) : Infinity;
}

/** The feature at a path, if the data has it. */
export function at(path) {
  let found = data;
  for (const part of path) found = found && Object.prototype.hasOwnProperty.call(found, part) ? found[part] : undefined;
  return found && found.__compat ? found : undefined;
}

/** Collects what is used, by path, with the engines that lack it. */
export class Used {
  constructor() {
    this.newer = new Map();
    this.count = 0;
  }

  /** The feature at the first of these paths that there is; tells whether the oldest engines have it. */
  add(...paths) {
    for (const path of paths) {
      const feature = at(path);
      if (feature) return this.judge(path.join("."), feature);
    }
    return true;
  }

  /** What the data has no word on counts as lacking everywhere. */
  unknown(name) {
    this.newer.set(name, Object.keys(FLOOR));
    return false;
  }

  judge(name, feature, prefix, alias) {
    this.count += 1;
    const without = lacking(feature, prefix, alias);
    if (without.length) this.newer.set(name, without);
    return without.length === 0;
  }
}
