// What the element and the programming interface both do with the program's two files.
//
// Knows how a module is compiled and to which build it belongs. Does not know what it calculates.

/** Why there is no program. */
export class Trouble extends Error {
  /** @param {"unreachable" | "timeout" | "mismatch" | "unsupported"} code */
  constructor(code) {
    super(code);
    // A page may have put a setter of that name into Object.prototype.
    Object.defineProperty(this, "code", { __proto__: null, value: code });
  }
}

/**
 * Compiles what a server sent, while it arrives where that works; `again` asks for it once more. Gives nothing where the
 * module of this build has come and the device cannot compile it, for lack of memory, say. Fails where it has not come.
 */
export async function compile(response, again, build) {
  if (WebAssembly.compileStreaming && isWasm(response)) {
    try {
      return await WebAssembly.compileStreaming(response);
    } catch (_) {
      // Some web views have it and fail at it.
      response = await again();
    }
  }
  let bytes;
  try {
    bytes = await response.arrayBuffer();
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (bytes ? isWhole(bytes, build) : error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The name of the build stands at the end of its module. */
function isWhole(bytes, build) {
  const end = new Uint8Array(bytes).slice(-build.length);
  return String.fromCharCode(...end) === build;
}

/** Streaming refuses any other type; a buffer takes it, whatever the server calls it. */
function isWasm(response) {
  return /^application\/wasm\b/.test(response.headers.get("content-type"));
}

/** Throws unless both belong to one build. */
export function agree(glue, module) {
  const [section] = WebAssembly.Module.customSections(module, "build");
  const build = section && String.fromCharCode(...new Uint8Array(section));
  if (!build || build !== glue.build) throw new Trouble("mismatch");
}

/** Whether this page may run a module at all: its policy, or the device's, may forbid it. Some forbid the last step only. */
export function runs() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (_) {
    return undefined;
  }
}
