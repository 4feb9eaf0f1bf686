// The error class for policy files that are refused.

/** Why a policy file is refused: it does not fit, or it is of another version than the program. */
export type PolicyErrorCode = "bad_policy" | "wrong_version";

const MESSAGES: Record<PolicyErrorCode, string> = {
  bad_policy: "this is no policy file, or one that was altered or cut short; `cargo xtask compile` writes policy files",
  wrong_version: "this policy file is of another version than the calculator; compile the notice again with the calculator's own release",
};

/** A policy file that was refused; nothing of it is used. */
export class PolicyError extends Error {
  declare readonly name: "PolicyError";
  declare readonly code: PolicyErrorCode;

  private constructor(code: PolicyErrorCode) {
    super(MESSAGES[code]);
    // An assignment would call a setter that the page has added to `Object.prototype`.
    const define = (name: string, value: string, enumerable: boolean) =>
      Object.defineProperty(this, name, { __proto__: null, value, enumerable, writable: true, configurable: true });
    define("name", "PolicyError", true);
    define("code", code, true);
  }
}

// Minifying renames the class, but messages must show its own name.
Object.defineProperty(PolicyError, "name", { __proto__: null, value: "PolicyError" });

/**
 * To callers the constructor is private.
 * @internal
 */
export const createPolicyError = (code: PolicyErrorCode): PolicyError =>
  new (PolicyError as unknown as new (code: PolicyErrorCode) => PolicyError)(code);
