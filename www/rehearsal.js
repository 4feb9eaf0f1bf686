// Goes once through what a visitor may come to, for nothing and where nobody sees it: browsers compile a function when it
// is first called, and on a slow phone the first step of a visit waits for some two hundred of them.
//
// Knows what a visitor does. What is drawn for it never stands in a page, and nothing of it is told to anybody.

import { node } from "./screen.js";

/** In milliseconds: so long after something was done to the page, everybody still reads. */
const READING = 300;
/** Between two things that are done here, for whatever else the page has to do. */
const BREATH = 30;
/** More pages than any way to a result has. */
const LONGEST = 60;

/** What people do, anywhere in the page. */
const DEEDS = ["pointerdown", "keydown", "scroll", "input", "click"];

/** In milliseconds; old web views have only the one that may be set back. */
const clock = () => (self.performance && performance.now ? performance.now() : Date.now());

/** Once for all calculators of a page. */
let rehearsed = false;

/**
 * Goes through it while somebody reads the first question, and steps aside whenever they do something. `mount` draws what
 * is gone through, as the real page's `settings` and `element` say. Gives a function that ends it; `true`
 * says that the calculator leaves the page.
 */
export function rehearse(mount, { settings, element, answers, place, link }) {
  let over = false;
  let left = false;
  let touched = clock();
  const touch = () => {
    touched = clock();
  };
  const listen = (how) => DEEDS.forEach((name) => how(name, touch, { __proto__: null, capture: true, passive: true }));
  const end = (early) => {
    over = true;
    left = left || early === true;
    listen(removeEventListener);
  };
  const quiet = async () => {
    for (let wait = BREATH; wait > 0; wait = Math.min(touched + READING - clock(), READING)) {
      await new Promise((on) => setTimeout(on, wait));
      if (over) throw over;
    }
  };
  // Whoever comes with answers begins elsewhere and waits for something else.
  if (rehearsed || answers || place || link) return end;
  rehearsed = true;
  listen(addEventListener);
  walk(mount, { __proto__: null, settings, element }, quiet)
    .catch(() => {
      // Who left early has not seen it through. Where an instance has trapped, its guard tells, here as anywhere; the
      // next one does not try again.
      rehearsed = !left;
    })
    .then(end);
  return end;
}

async function walk(mount, page, quiet) {
  await quiet();
  const stage = node("div", {});
  page.soon = () => quiet().then(() => played.goOn()).catch(() => {});
  const played = mount(stage, page);
  // Outside a page, elements send no events by themselves.
  const tell = (one, name) => one.dispatchEvent(new Event(name, { __proto__: null, bubbles: true, cancelable: true }));
  try {
    for (let count = 0; count < LONGEST && !stage.querySelector("[data-page=result]"); count++) {
      await quiet();
      const form = stage.querySelector("form");
      const field = stage.querySelector("input");
      if (field) {
        if (field.type === "text") field.value = "1";
        else field.checked = true;
        tell(field, "input");
        tell(field, "change");
        await quiet();
        tell(form, "submit");
      } else {
        const next = stage.querySelector("[data-action=next]");
        if (next) next.click();
      }
    }
  } finally {
    // Only in an instance that goes on.
    await quiet().then(() => played.destroy(), () => {});
  }
}
