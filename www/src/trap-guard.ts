// Detects traps of an instance, whoever called it: the loader, an event listener or a timer.

/** The same exports, where each function reports an exception to `onTrap` before it throws. */
export function guardExports(exports: WebAssembly.Exports, onTrap: (error: unknown) => void): WebAssembly.Exports {
  const guarded = { __proto__: null } as unknown as WebAssembly.Exports;
  for (const name of Object.keys(exports)) {
    const value = exports[name] as WebAssembly.ExportValue;
    guarded[name] = typeof value === "function" ? guardFunction(value, onTrap) : value;
  }
  return guarded;
}

function guardFunction(call: Function, onTrap: (error: unknown) => void): Function {
  return (...values: unknown[]) => {
    try {
      return call(...values);
    } catch (error) {
      onTrap(error);
      throw error;
    }
  };
}
