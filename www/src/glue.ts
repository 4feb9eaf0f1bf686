// Types of what wasm-bindgen generates, and of the objects that cross between scripts and the Wasm module.
//
// The names in `WidgetHost` and `Widget` are those of src/widget/js/element/. Types only, and the numbers of what can be asked.

import type { Answers, Decimal, Options, Policy, Report, Unit } from "./api-types.ts";
import type { WidgetSettings } from "./attributes.ts";
import type { PolicyFile } from "./policy-file-type.ts";

/** Builds a report from the one at this address in the module's memory. */
export type ReportReader = (address: number) => Report;

/** Where a visitor is and what was answered, as the program wrote it; opaque to scripts. */
export type Snapshot = string;

/** Answers or a snapshot to start with; if the program refuses them, it tries the `page` behind. */
export interface StartingPoint {
  answers: Answers | undefined;
  place: Snapshot | undefined;
  page: StartingPoint | undefined;
}

/** What the lifecycle offers to an instance: the element and what may be asked of it. */
export interface InstanceHost extends StartingPoint {
  element: HTMLElement;
  /** Runs a callback in a later microtask, unless the instance has been replaced by then. */
  now(callback: () => void): void;
  emit(name: string, detail?: EventDetail): void;
  /** Saves a snapshot. */
  keep(): void;
  /** Takes in the styles of all pages but the question pages. */
  addStyles(css: string): void;
  /** Printing was not possible. */
  refused(): void;
}

export type EventDetail = { code: string } | null | undefined;

/** What the program reads and calls; `instance.ts` provides it. */
export interface WidgetHost extends StartingPoint {
  settings: WidgetSettings;
  /** The payload of a share link. */
  link: string | undefined;
  element: HTMLElement;
  emit(name: string, detail?: EventDetail): void;
  keep(): void;
  /** Whether everything is in one module. */
  whole: boolean;
  /** Asks for the second module; the outcome is reported by `Widget.lateCame`. */
  fetchLate(): void;
  /** The page has changed: taps that follow at once were meant for the old one. */
  turned(): void;
  /** Another page is shown, with the positions of the one before and of this one. */
  pageTurned(from: number, to: number): void;
  /** Undoes foreign changes to the DOM; `true` says that the program is about to draw. */
  restore(drawing: boolean): void;
  setMode(mode: string): void;
  setLocale(locale: string): void;
  /** Copies a text; the outcome is reported by `Widget.copied`. */
  copy(text: string): void;
  /** Asks for `Widget.goOn` to be called soon. */
  soon(): void;
  print(sheet: HTMLElement): void;
}

/** The host of the warm-up, which nobody sees or hears. */
export type WarmUpHost = Pick<WidgetHost, "settings" | "element"> & { soon?: () => void };

/** A drawn widget: `Mounted` in src/widget/js/mounted.rs. */
export interface Widget {
  set(name: string, value: unknown): void;
  answers(): Answers;
  setAnswers(answers: Answers): void;
  /** Null while the second module is not there. */
  report(read: ReportReader): Report | null;
  /** The second module has been added, or could not be fetched. */
  lateCame(failed: boolean): void;
  place(): Snapshot;
  reset(): void;
  focus(): void;
  /** Whether a pasted text must be refused. */
  paste(id: string, text: string): boolean;
  print(): void;
  unprinted(inWeChat: boolean): void;
  copied(done: boolean): void;
  goOn(): void;
  destroy(): void;
}

/** A widget in its page: as `instance.ts` wraps it for the lifecycle. */
export interface MountedWidget extends Omit<Widget, "report" | "set"> {
  /** The English words have arrived. */
  addEnglish(english: EnglishFile): void;
  /** An attribute or the light DOM has changed. */
  hostChanged(name: string): void;
  report(): Report | null;
}

/** What can be asked of an instance without an element: `ask` in src/widget/js/mod.rs has the same numbers. */
export const ASK = {
  evaluate: 0, decideMany: 1, parseMoney: 2, formatMoney: 3, canonical: 4, encodeLink: 5, decodeLink: 6, policy: 7,
} as const;

/** Writes the next answers at one address, and reads the decisions on those before from the other. */
export type NextApplicants = (answersAt: number, decisionsAt: number) => void;

type Ask = typeof ASK;

/** Throws a plain object for whatever does not fit. */
interface AskInstance {
  (asked: Ask["evaluate"], answers: Answers, options: Options | undefined, read: ReportReader): Report;
  (asked: Ask["decideMany"], none: undefined, options: Options | undefined, next: NextApplicants): void;
  (asked: Ask["parseMoney"], text: string, options: Options | undefined, unit: Unit | undefined): Decimal;
  (asked: Ask["formatMoney"], yuan: string, options: Options | undefined): string;
  (asked: Ask["canonical"], answers: unknown, options?: Options): Answers;
  (asked: Ask["encodeLink"], answers: Answers): string;
  (asked: Ask["decodeLink"], payload: string): { answers: Answers; changed: boolean };
  (asked: Ask["policy"], none: undefined, options: Options | undefined): Policy;
}

/** The exports of one instance. */
export interface Bindings {
  (options: { module_or_path: WebAssembly.Module }): Promise<InstanceExports>;
  initSync(options: { module: WebAssembly.Module }): InstanceExports;
  /** Gives the instance its notice, or says that it does not fit; see `policy-file.ts`. To be called first. */
  /** Gives the instance our own sentences in English, joined by U+0000; says whether they are all there. */
  setEnglish(sentences: string): boolean;
  setNotice(...policy: PackedPolicy): boolean;
  mount(root: Element, host: WidgetHost | WarmUpHost): Widget;
  ask: AskInstance;
}

/** The part of the instance's own exports that scripts use. */
export interface InstanceExports {
  memory: WebAssembly.Memory;
}

/** Creates the bindings for one more instance; `guard` may wrap the exports of the instance. */
export type GlueFactory = (guard?: (exports: WebAssembly.Exports) => WebAssembly.Exports) => Bindings;

/** Draws the widget into an empty element. */
export type MountWidget = (view: HTMLElement, host: InstanceHost) => MountedWidget;

/** English words: the program's own sentences, and the lists of notices that were built with it, by identifier. */
export interface EnglishFile {
  readonly build: string;
  readonly sentences: readonly string[];
  readonly notices: { readonly [id: string]: readonly string[] };
}

/** A policy file as an instance takes it: check sums and rules, and each list of texts as one text. */
export type PackedPolicy = [rules: Uint32Array, words: string, chinese: string, english: string | undefined];

/** What a page may need beside the program. */
export interface ProgramData {
  notice: PolicyFile;
  english: EnglishFile;
}

/** What an instance calculates: a policy file as it arrived, and the English words where they are wanted. */
export interface Notice {
  file: unknown;
  english: EnglishFile | undefined;
}

/** What comes after the question pages; where everything is in one module, only their styles. */
export interface LateParts {
  /** The styles of review, result and what follows, once they have come. */
  styles?: string;
}

/** The second module of one page. */
export interface LateModule extends LateParts {
  load(): Promise<WebAssembly.Module>;
  /** The module, once it has come. */
  module?: WebAssembly.Module;
}

/** Requests the file; each attempt has an address of its own, because a cache may hold a file of another build. */
export type RequestLate = (attempt: number) => Promise<Response | undefined>;

/** Starts an instance; `onTrap` is called when it traps later. Without a `late` module everything is in the one. */
export type StartInstance = (
  module: WebAssembly.Module,
  notice: Notice,
  onTrap: (error: unknown) => void,
  late?: LateModule | LateParts,
) => Promise<MountWidget>;

/** A program that can start instances. */
export interface Program {
  glue: { start: StartInstance };
  module: WebAssembly.Module;
}

/** The module `award_calculator.js`. */
export interface GlueModule {
  default: GlueFactory;
  /** Hash of the build. */
  build: string;
  start: StartInstance;
  assemble(
    glue: GlueModule,
    response: Response | undefined,
    refetch: () => Promise<Response | undefined>,
    requestLate: RequestLate,
  ): Promise<Program>;
}

/** The program as script, made by wasm2js; `module` stands for the compiled module. */
export interface ScriptProgram {
  factory: GlueFactory;
  module: WebAssembly.Module;
  /** The styles of all pages but the question pages, where the stylesheet is not contained. */
  styles?: string;
}

/** The module `award_calculator_script.js`. */
export interface ScriptModule {
  default: GlueFactory;
  module: WebAssembly.Module;
  /** The notice and the English words, as JSON. */
  data: string;
  styles: string;
}
