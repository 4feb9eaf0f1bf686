// What outlives an instance: the answers, and where the visitor is.

import type { Answers } from "./api-types.ts";
import type { Snapshot, StartingPoint } from "./glue.ts";

/** The build shortens names that begin with an underscore. */
export class Kept {
  /** It includes the answers. */
  private _snapshot: Snapshot | undefined;
  _answers: Answers | undefined;
  /** What the host has set last, as text. */
  private _hostContent: string | undefined;
  /** What to start with if the program refuses these answers. */
  private _previous: StartingPoint | undefined;

  /** Whether there is anything to start with. */
  _isEmpty(): boolean {
    return !(this._answers || this._snapshot);
  }

  /** What an instance starts with. */
  _startingPoint(): StartingPoint {
    return {
      answers: this._snapshot ? undefined : this._answers,
      place: this._snapshot,
      page: this._previous,
    };
  }

  /** Where the visitor is now. */
  _save(snapshot: Snapshot, answers: Answers | undefined): void {
    this._snapshot = snapshot;
    this._answers = answers;
  }

  /** Notes what the host sets, and whether it is something else than before. */
  _isNews(answers: Answers | undefined): boolean {
    const content = contentOf(answers);
    const known = content && content === this._hostContent;
    this._hostContent = content;
    return !known;
  }

  /** Answers that were refused are told each time. */
  _forgetHostContent(): void {
    this._hostContent = undefined;
  }

  /** Takes answers for an instance to come. Only the program can tell whether they are valid; if not, what was there before holds. */
  _replace(answers: Answers): void {
    this._previous = this._startingPoint();
    this._answers = answers;
    this._snapshot = undefined;
  }

  _clear(): void {
    this._answers = this._snapshot = this._previous = this._hostContent = undefined;
  }
}

// Properties that are not set yet must not be read from what a page has added to `Object.prototype`.
Object.setPrototypeOf(Kept.prototype, null);

/** Answers as text; undefined where that fails. */
function contentOf(answers: Answers | undefined): string | undefined {
  try {
    return JSON.stringify(answers);
  } catch (_) {
    return undefined;
  }
}
