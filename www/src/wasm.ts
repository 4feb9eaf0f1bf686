// Compiling the Wasm module and matching it with its glue; used by the element and by the API.

/** Why the program could not be loaded. */
export type LoadErrorCode = "unreachable" | "timeout" | "mismatch" | "unsupported";

/** A program that could not be loaded. */
export class LoadError extends Error {
  declare readonly code: LoadErrorCode;

  constructor(code: LoadErrorCode) {
    super(code);
    // An assignment would call a setter that the page has added to `Object.prototype`.
    Object.defineProperty(this, "code", { __proto__: null, value: code });
  }
}

/** The code of a failed load; other ones are those of whatever failed on the way. */
export const codeOf = ({ code }: { code?: string }): LoadErrorCode =>
  /^(timeout|mismatch|unsupported)$/.test(code as string) ? (code as LoadErrorCode) : "unreachable";

/**
 * Compiles a response, while it arrives where the browser can do so; `refetch` requests it once more. Resolves to
 * undefined if the whole module of this build has arrived and the device cannot compile it, for lack of memory for
 * example. Rejects if it has not arrived.
 */
export async function compile(
  response: Response,
  refetch: () => Promise<Response | undefined>,
  build: string,
): Promise<WebAssembly.Module | undefined> {
  if (WebAssembly.compileStreaming && isWasm(response)) {
    try {
      return await WebAssembly.compileStreaming(response);
    } catch (_) {
      // Some web views have the function and fail at it.
      response = (await refetch()) as Response;
    }
  }
  let bytes: ArrayBuffer | undefined;
  try {
    bytes = await response.arrayBuffer();
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (bytes ? isComplete(bytes, build) : error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The hash of the build is the last thing in its module. */
function isComplete(bytes: ArrayBuffer, build: string): boolean {
  const end = new Uint8Array(bytes).slice(-build.length);
  return String.fromCharCode(...end) === build;
}

/** Streaming compilation refuses any other type; compiling a buffer does not depend on it. */
function isWasm(response: Response): boolean {
  return /^application\/wasm\b/.test(response.headers.get("content-type") as string);
}

/** Throws unless glue and module belong to the same build. */
export function assertSameBuild(glue: { build: string }, module: WebAssembly.Module): void {
  const section = WebAssembly.Module.customSections(module, "build")[0];
  const build = section && String.fromCharCode(...new Uint8Array(section));
  if (!build || build !== glue.build) throw new LoadError("mismatch");
}

/** Whether an empty module has run; a policy reports each attempt, so there is one. */
let runnable: boolean | undefined;

/**
 * Tries to run an empty module. A content security policy or the device's settings may forbid WebAssembly, some only the
 * instantiation.
 */
export function canRunWasm(): boolean {
  if (runnable === undefined) {
    try {
      runnable = Boolean(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))));
    } catch (_) {
      runnable = false;
    }
  }
  return runnable;
}
