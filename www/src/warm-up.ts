// JIT warm-up: runs one interview in a detached element. Browsers compile a function when it is first called, and on a
// slow phone the first step of a visit waits for some two hundred of them.
//
// Nothing that is drawn here is ever inserted into a page, and no event leaves it.

import { createElement } from "./dom.ts";
import type { Bindings, StartingPoint, WarmUpHost } from "./glue.ts";

/** After input, the visitor is reading for at least this long. */
const IDLE_AFTER_INPUT_MS = 300;
/** Pause between two actions, for other work of the page. */
const PAUSE_MS = 30;
/** More pages than any interview has. */
const MAX_PAGES = 60;

/** Input anywhere in the page. */
const INPUT_EVENTS = ["pointerdown", "keydown", "scroll", "input", "click"];

/** Milliseconds from a clock that nobody can set back; old web views have only `Date.now`. */
const now = () => (self.performance && performance.now ? performance.now() : Date.now());

/** Warming up once per page is enough for all its elements. */
let done = false;

/**
 * Warms up while the visitor reads the first question, and pauses during input. `mount` draws the detached widget with
 * the settings of the real one. Returns a function that ends it; `true` says that the element is being removed.
 */
export function warmUp(
  mount: Bindings["mount"],
  { settings, element, answers, place, link }: WarmUpHost & StartingPoint & { link: string | undefined },
  addLate: () => Promise<void>,
): (removed?: true) => void {
  let ended = false;
  let endedEarly = false;
  let latestInput = now();
  const noteInput = () => {
    latestInput = now();
  };
  const forEachEvent = (change: typeof addEventListener) =>
    INPUT_EVENTS.forEach((name) => change(name, noteInput, { __proto__: null, capture: true, passive: true }));
  const end = (removed?: unknown) => {
    ended = true;
    endedEarly = endedEarly || removed === true;
    forEachEvent(removeEventListener);
  };
  const whenIdle = async () => {
    for (let wait = PAUSE_MS; wait > 0; wait = Math.min(latestInput + IDLE_AFTER_INPUT_MS - now(), IDLE_AFTER_INPUT_MS)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (ended) throw ended;
    }
  };
  // Visitors who bring answers start on another page and need other functions first.
  if (done || answers || place || link) return end;
  done = true;
  forEachEvent(addEventListener);
  // The second module comes first: an interview ends with what is in it.
  whenIdle()
    .then(addLate)
    .then(() => runInterview(mount, { __proto__: null, settings, element } as WarmUpHost, whenIdle))
    .catch(() => {
      // An element that is removed early leaves the rest to the next one. After a trap, which the trap guard reports like
      // any other, nobody tries again.
      done = !endedEarly;
    })
    .then(end);
  return end;
}

async function runInterview(mount: Bindings["mount"], host: WarmUpHost, whenIdle: () => Promise<void>): Promise<void> {
  const stage = createElement("div", {});
  host.soon = () => whenIdle().then(() => widget.goOn()).catch(() => {});
  const widget = mount(stage, host);
  // Outside a document, elements fire no events by themselves.
  const fire = (target: Element, name: string) => target.dispatchEvent(new Event(name, { __proto__: null, bubbles: true, cancelable: true }));
  try {
    for (let count = 0; count < MAX_PAGES && !stage.querySelector("[data-page=result]"); count++) {
      await whenIdle();
      const form = stage.querySelector("form");
      const field = stage.querySelector("input");
      if (field) {
        // A sum has a unit: 1w is one in ten thousands.
        if (field.type === "text") field.value = field.getAttribute("inputmode") === "text" ? "1w" : "1";
        else field.checked = true;
        fire(field, "input");
        fire(field, "change");
        await whenIdle();
        fire(form as HTMLFormElement, "submit");
      } else {
        const next = stage.querySelector<HTMLElement>("[data-action=next]");
        if (next) next.click();
      }
    }
  } finally {
    // An instance that has been ended must not be called any more.
    await whenIdle().then(() => widget.destroy(), () => {});
  }
}
