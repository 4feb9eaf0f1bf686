// The type of a policy file, for users of the JavaScript API.

/** A notice that `cargo xtask compile` has compiled: what a policy file, `ID.policy.json`, holds. */
export interface PolicyFile {
  /** Version of the form. */
  readonly version: number;
  /** Identifier of the notice. */
  readonly id: string;
  /** Title and document number, for people; the program does not read them. */
  readonly title?: string;
  readonly rules: readonly number[];
  readonly words: readonly string[];
  readonly chinese: readonly string[];
  /** Empty where the English words are in a file of their own. */
  readonly english: readonly string[];
  /** Check sums of the four lists. */
  readonly sums: readonly number[];
}
