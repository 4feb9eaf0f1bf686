// Puts back what scripts of others do to the nodes of the page: translators, reading aids, extensions, converters.
//
// Yew goes on writing into the nodes that it has made. One that was replaced would show an old figure for ever, and one
// that was moved would make it trap. Every recorded change is undone, the last one first, so the very nodes stand where
// they stood. Does not know what the page says.

/** In milliseconds: changes made again after every repair are put back no sooner than this. */
const LATEST = 400;
/** Without a repair for so long, the next one is made at once. */
const CALM = 5000;
/** So often words are put back; a converter of scripts that goes on may have its way with words, never with figures. */
const ROUNDS = 5;

/** Attributes that say what a node is or means. Marks and styles that reading aids leave on nodes do no harm. */
const MEANINGFUL = ["id", "name", "type", "value", "max", "for", "href", "role", "hidden", "disabled", "lang", "tabindex",
  "aria-label", "aria-labelledby", "aria-describedby", "aria-invalid", "data-page", "data-question", "data-action",
  "data-fact", "data-award", "data-verdict", "data-condition", "data-outcome", "data-clause", "data-mode", "data-theme"];

/** What is observed, with nothing that a page has put into Object.prototype. */
const EVERYTHING = {
  __proto__: null,
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributes: true,
  attributeOldValue: true,
  attributeFilter: MEANINGFUL,
};

/**
 * Guards what stands in `view`, and that it stands in its root with what was beside it. `restore` is to be called before
 * fields are read and before anything is drawn (`true`), `end` before the view is taken away.
 */
export function guardDom(view) {
  const root = view.getRootNode();
  const beside = Array.from(root.children).filter((node) => /^(link|slot)$/.test(node.localName) || node === view);
  let changes = [];
  let drawing = false;
  let timer;
  let last = -CALM;
  let rounds = 0;
  let focused;
  const observer = new MutationObserver(note);

  function note(records) {
    if (drawing) return;
    for (const record of records) {
      changes.push(record);
      // What is outside for a moment may be changed there.
      for (const node of record.removedNodes) observer.observe(node, EVERYTHING);
    }
    if (changes.length && !timer) timer = setTimeout(repair, Date.now() - last > CALM ? 0 : LATEST);
  }

  function repair() {
    timer = clearTimeout(timer);
    const now = Date.now();
    rounds = now - last > CALM ? 0 : rounds + 1;
    last = now;
    undo();
  }

  function undo() {
    observer.takeRecords().forEach((record) => note([record]));
    const words = rounds < ROUNDS || changes.some(({ type }) => type !== "characterData");
    while (changes.length) putBack(changes.pop(), words);
    for (const node of beside) {
      if (node.parentNode !== root) root.insertBefore(node, node === view ? root.querySelector("slot[name=footer]") : null);
    }
    observer.takeRecords();
    if (focused && focused.isConnected && root.activeElement !== focused) focused.focus({ __proto__: null, preventScroll: true });
  }

  // A node that is taken away loses the focus without a word.
  view.addEventListener("focusin", ({ target }) => (focused = target));
  view.addEventListener("focusout", () => (focused = undefined));
  observer.observe(view, EVERYTHING);
  observer.observe(root, { __proto__: null, childList: true });
  return {
    restore(draws) {
      if (drawing) return;
      undo();
      if (!draws) return;
      drawing = true;
      // Yew draws within this microtask, where no other script runs: what is recorded by its end is Yew's own doing.
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

/** Undoes one change; `words` says whether words count, or figures only. */
function putBack(change, words) {
  const { type, target, oldValue, attributeName, addedNodes, removedNodes, nextSibling, previousSibling } = change;
  if (type === "characterData") {
    if (words || figures(target.data) !== figures(oldValue)) target.data = oldValue;
  } else if (type === "attributes") {
    if (oldValue === null) target.removeAttribute(attributeName);
    else target.setAttribute(attributeName, oldValue);
  } else if (target.nodeType === Node.ELEMENT_NODE) {
    for (const node of addedNodes) if (node.parentNode === target) node.remove();
    const within = (node) => node && node.parentNode === target;
    const before = within(nextSibling) ? nextSibling : within(previousSibling) ? previousSibling.nextSibling : null;
    for (const node of removedNodes) target.insertBefore(node, before);
  }
}

/** What in a text is a figure. */
function figures(text) {
  return text.replace(/[^\d.,%]/g, "");
}
