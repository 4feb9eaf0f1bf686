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
const LONGEST = 40;

/** Once for all calculators of a page. */
let rehearsed = false;

/**
 * Goes through it while somebody reads what stands in `view`, and steps aside whenever they do something. `mount` draws
 * what is gone through, as `settings` say. Gives a function that ends it.
 */
export function rehearse(mount, settings, view) {
  let over = rehearsed;
  let touched = Date.now();
  const quiet = async () => {
    for (let wait = BREATH; wait > 0; wait = touched + READING - Date.now()) {
      await new Promise((on) => setTimeout(on, wait));
    }
    if (over) throw over;
  };
  if (!over) {
    for (const name of ["input", "click"]) view.addEventListener(name, () => (touched = Date.now()), true);
    // An instance that traps is told by its guard, here as anywhere.
    walk(mount, settings, quiet).catch(() => {});
  }
  rehearsed = true;
  return () => (over = true);
}

async function walk(mount, settings, quiet) {
  await quiet();
  const stage = node("div", {});
  const played = mount(stage, { settings, soon: () => quiet().then(() => played.goOn()).catch(() => {}) });
  // Outside a page, elements send no events by themselves.
  const tell = (one, name) => one.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
  for (let page = 0; page < LONGEST && !stage.querySelector("[data-page=result]"); page++) {
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
  played.destroy();
}
