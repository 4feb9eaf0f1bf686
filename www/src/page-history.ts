// The browser's back and forward, page by page, for elements with the attribute `history`.
//
// An entry of the history carries one number, its place among the entries made here, beside what the page itself keeps
// there. Which element turned which page is known in memory alone: no entry and no address names a question or an answer.
// Whatever a page, a frame or a reload does to the history in between, a press that would change nothing goes on in its
// direction, and so leaves the page as it would without us.

/** The number's name in `history.state`. */
const KEY = "award-calculator";

/** One element; `visit` is there while it is drawn. It does not hold the element, which may be gone for good. */
interface Owner {
  visit?: Visit | undefined;
}

/** Goes to a page by its position. */
type Visit = (direction: "back" | "forward", position: number) => void;

/** One turned page, which made an entry. */
interface Turn {
  by: Owner;
  from: number;
  reached: number;
}

const owners = new WeakMap<Element, Owner>();
/** By the number of the entry; undefined for entries of an earlier load, and where the way back was taken in the page. */
let turns: (Turn | undefined)[] = [];
/** The number of the entry that the browser is at. */
let current = 0;
let listeners = 0;
/** How the page scrolls to where an entry was left. At ours it does not: the calculator shows the beginning of each page. */
let scrolling: ScrollRestoration = "auto";
/** Whether the history follows the pages or, during a press of the browser's buttons, the other way round. */
let following = true;
let changed = false;
/** The entry that we have asked the browser to go back to, and what is to be done there. */
let awaited: number | undefined;
let afterLanding: (() => void)[] = [];

/** What an instance tells of its pages. */
export interface PageHistory {
  turned(from: number, to: number): void;
  /** Runs a callback that makes no entry. */
  quietly(callback: () => void): void;
  end(): void;
}

/** Keeps the history of one element; `visit` goes to a page of it. */
export function keepHistory(element: Element, visit: Visit): PageHistory {
  const owner = owners.get(element) || ({ __proto__: null } as Owner);
  owners.set(element, owner);
  owner.visit = visit;
  if (!listeners++) {
    addEventListener("popstate", follow);
    current = numberOfEntry(current);
  }
  return {
    turned(from, to) {
      changed = true;
      if (!following || !element.hasAttribute("history")) return;
      const turn = () => (to > from ? push({ by: owner, from, reached: to }) : takeBack(owner, to));
      if (awaited === undefined) turn();
      else afterLanding.push(turn);
    },
    quietly(callback) {
      following = false;
      callback();
      following = true;
    },
    end() {
      if (owner.visit !== visit) return;
      owner.visit = undefined;
      if (!--listeners) removeEventListener("popstate", follow);
    },
  };
}

/** Makes an entry for a page. Sandboxes refuse it, and browsers do after too many: then there is none. */
function push(turn: Turn): void {
  forget(turn.by, turn.from);
  try {
    if (numberOfEntry(-1) !== current) history.replaceState(stateWith(current), "");
    if (!current) scrolling = history.scrollRestoration;
    history.scrollRestoration = "manual";
    history.pushState(stateWith(current + 1), "");
  } catch (_) {
    return;
  }
  if (numberOfEntry(-1) !== current + 1) return;
  turns = [...Array.from({ length: ++current }, (_, at) => turns[at]), turn];
}

/** Somebody went back in the page: the browser goes back as far. In a frame that could move the page around it. */
function takeBack(by: Owner, to: number): void {
  const isTaken = (turn: Turn | undefined) => turn !== undefined && turn.by === by && turn.from >= to;
  const before = turns.slice(0, current + 1);
  const taken = before.filter(isTaken);
  if (!taken.length) return;
  if (top !== self || numberOfEntry(-1) !== current) return forget(by, to);
  turns = [...before.filter((turn) => !isTaken(turn)), ...taken, ...turns.slice(current + 1)];
  current -= taken.length;
  awaited = current;
  history.go(-taken.length);
}

/** Entries that lead to a position or behind it lead nowhere any more. */
function forget(by: Owner, position: number): void {
  turns = turns.map((turn, number) => (turn && number <= current && turn.by === by && turn.from >= position ? undefined : turn));
}

/** The browser is at another entry. */
function follow(): void {
  const number = numberOfEntry(-1);
  if (!number) setTimeout(scrollAsUsual); // WebKit scrolls after this event.
  if (awaited !== undefined) return land(number);
  // Entries without a number are the page's own.
  if (number < 0 || number === current) return;
  const back = number < current;
  const passed = back ? turns.slice(number + 1, current + 1).reverse() : turns.slice(current + 1, number + 1);
  current = number;
  changed = following = false;
  for (const turn of passed) {
    if (turn && turn.by.visit) turn.by.visit(back ? "back" : "forward", back ? turn.from : turn.reached);
  }
  following = true;
  if (!changed) history.go(back ? -1 : 1);
}

/** The entry that was there before ours belongs to the page. */
function scrollAsUsual(): void {
  if (!numberOfEntry(-1)) history.scrollRestoration = scrolling;
}

/** The browser has gone back as asked; entries of the page's own that stood between are passed over. */
function land(number: number): void {
  const target = awaited as number;
  if (number > target) return history.go(target - number);
  awaited = undefined;
  for (const turn of afterLanding.splice(0)) turn();
}

/** The number of the entry that the browser is at. */
function numberOfEntry(otherwise: number): number {
  try {
    const number: unknown = history.state[KEY];
    return typeof number === "number" ? number : otherwise;
  } catch (_) {
    return otherwise;
  }
}

/** The page's own state with our number; throws where that state cannot carry one. */
function stateWith(number: number): object {
  const state: unknown = history.state;
  if (state !== null && Object.prototype.toString.call(state) !== "[object Object]") throw state;
  return { __proto__: null, ...(state as object), [KEY]: number };
}
