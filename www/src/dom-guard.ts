// Undoes what foreign scripts do to the widget's DOM: translators, reading aids, extensions, converters.
//
// Yew keeps writing into the nodes that it has created. A replaced node would show an outdated figure, and a moved node
// would make the program trap. Recorded changes are undone in reverse order, so that the original nodes are back at their
// places.

/** Minimum time between two repairs while a script keeps repeating its changes. */
const REPAIR_INTERVAL_MS = 400;
/** After so long without a repair, the next one is made at once. */
const CALM_MS = 5000;
/** A script that changes words again after so many repairs in a row may keep its words, but never its figures. */
const MAX_WORD_REPAIRS = 5;

/** Attributes with a meaning. Classes and styles that reading aids leave on nodes do no harm. */
const MEANINGFUL_ATTRIBUTES = ["id", "name", "type", "value", "max", "for", "href", "role", "hidden", "disabled", "lang", "tabindex",
  "aria-label", "aria-labelledby", "aria-describedby", "aria-invalid", "data-page", "data-question", "data-action",
  "data-fact", "data-award", "data-verdict", "data-condition", "data-outcome", "data-clause", "data-mode", "data-theme"];

const OBSERVE_ALL: MutationObserverInit = {
  __proto__: null,
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributes: true,
  attributeOldValue: true,
  attributeFilter: MEANINGFUL_ATTRIBUTES,
};

/** Protects the DOM of one view. */
export interface DomGuard {
  /** Undoes foreign changes. To be called before fields are read, and with `true` before anything is drawn. */
  restore(drawing: boolean): void;
  /** Stops. To be called before the view is removed. */
  end(): void;
}

/** Protects everything in `view`, and the position of `view` and its siblings in their root. */
export function guardDom(view: HTMLElement): DomGuard {
  const root = view.getRootNode() as ShadowRoot;
  const siblings = Array.from(root.children).filter((node) => /^(link|slot)$/.test(node.localName) || node === view);
  let changes: MutationRecord[] = [];
  let drawing = false;
  let timer: number | undefined;
  let latestRepair = -CALM_MS;
  let repairs = 0;
  let focused: HTMLElement | undefined;
  const observer = new MutationObserver(record);

  function record(records: MutationRecord[]): void {
    if (drawing) return;
    for (const change of records) {
      changes.push(change);
      // A removed node may be changed before it is back.
      for (const node of change.removedNodes) observer.observe(node, OBSERVE_ALL);
    }
    if (changes.length && !timer) timer = setTimeout(repair, Date.now() - latestRepair > CALM_MS ? 0 : REPAIR_INTERVAL_MS);
  }

  function repair(): void {
    clearTimeout(timer);
    timer = undefined;
    const now = Date.now();
    repairs = now - latestRepair > CALM_MS ? 0 : repairs + 1;
    latestRepair = now;
    undoAll();
  }

  function undoAll(): void {
    observer.takeRecords().forEach((change) => record([change]));
    const words = repairs < MAX_WORD_REPAIRS || changes.some(({ type }) => type !== "characterData");
    while (changes.length) undo(changes.pop() as MutationRecord, words);
    for (const node of siblings) {
      if (node.parentNode !== root) root.insertBefore(node, node === view ? root.querySelector("slot[name=footer]") : null);
    }
    observer.takeRecords();
    if (focused && focused.isConnected && root.activeElement !== focused) focused.focus({ __proto__: null, preventScroll: true });
  }

  // A removed node loses the focus without any event.
  view.addEventListener("focusin", ({ target }) => (focused = target as HTMLElement));
  view.addEventListener("focusout", () => (focused = undefined));
  observer.observe(view, OBSERVE_ALL);
  observer.observe(root, { __proto__: null, childList: true });
  return {
    restore(willDraw) {
      if (drawing) return;
      undoAll();
      if (!willDraw) return;
      drawing = true;
      // Yew draws within this microtask, where no other script runs, so the records at its end are all Yew's own.
      Promise.resolve().then(() => {
        observer.takeRecords();
        drawing = false;
      });
    },
    end() {
      clearTimeout(timer);
      observer.disconnect();
      changes = [];
    },
  };
}

/** Undoes one change; `words` says whether words are restored, or only figures. */
function undo(change: MutationRecord, words: boolean): void {
  const { type, target, oldValue, attributeName, addedNodes, removedNodes, nextSibling, previousSibling } = change;
  if (type === "characterData") {
    const text = target as CharacterData;
    if (words || figures(text.data) !== figures(oldValue as string)) text.data = oldValue as string;
  } else if (type === "attributes") {
    const element = target as Element;
    if (oldValue === null) element.removeAttribute(attributeName as string);
    else element.setAttribute(attributeName as string, oldValue);
  } else if (target.nodeType === 1) {
    for (const node of addedNodes) if (node.parentNode === target) (node as ChildNode).remove();
    const isInside = (node: Node | null): node is Node => node !== null && node.parentNode === target;
    const before = isInside(nextSibling) ? nextSibling : isInside(previousSibling) ? previousSibling.nextSibling : null;
    for (const node of removedNodes) target.insertBefore(node, before);
  }
}

/** The figures in a text. */
function figures(text: string): string {
  return text.replace(/[^\d.,%]/g, "");
}
