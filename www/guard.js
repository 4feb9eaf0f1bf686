// Notices when an instance traps, whoever called it: the loader, an event, a timer.
//
// Knows nothing of what the functions do.

/** The same exports; each function tells before it throws. */
export function guarded(exports, trapped) {
  const watched = { __proto__: null };
  for (const name of Object.keys(exports)) {
    watched[name] = typeof exports[name] === "function" ? watch(exports[name], trapped) : exports[name];
  }
  return watched;
}

function watch(act, trapped) {
  return (...values) => {
    try {
      return act(...values);
    } catch (error) {
      trapped(error);
      throw error;
    }
  };
}
