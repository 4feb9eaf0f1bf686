// The calculator to look at: with the first question, or walked to a result with made-up answers.

import { load } from "../../api.js";
import { frameAddress } from "./code.js";
import { words } from "./language.js";

/** What is said to a question of each kind. */
const ANSWERS = { yes_no: true, money: "120000000", percent: "60", number: "100" };
/** Who asks, if the notice knows them. */
const ROLE = "mcn";
/** For so long after a change of pages the calculator takes a tap for the second half of a double tap. */
const PAUSE_MS = 600;

let answers;

/** An applicant of whom the notice asks all that it can ask. */
async function madeUp() {
  const calculator = await load();
  const { questions } = calculator.policy();
  const said = {};
  for (let fact = "roles"; fact; fact = calculator.evaluate(said).next) {
    const { kind, choices } = questions.find((question) => question.fact === fact);
    const ids = (choices || []).map(({ id }) => id);
    said[fact] = kind === "roles" ? [ids.includes(ROLE) ? ROLE : ids[0]] : kind === "choice" ? ids[0] : ANSWERS[kind];
  }
  return said;
}

/** The element with what is chosen. */
export function drawElement({ attributes, accent, apply }, result) {
  const element = document.createElement("award-calculator");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // It is looked at, wherever it stands.
  element.setAttribute("loading", "eager");
  if (accent) element.style.setProperty("--award-accent", accent);
  if (apply) {
    const link = Object.assign(document.createElement("a"), { href: apply.address, textContent: apply.words });
    const line = Object.assign(document.createElement("p"), { slot: "apply" });
    line.append(link);
    element.append(line);
  }
  if (result) walk(element);
  return element;
}

/** Gives all answers, and presses the button to the result on the page that sums them up. */
async function walk(element) {
  answers = answers || madeUp();
  element.answers = await answers;
  const go = () => setTimeout(() => stay(element, () => {
    const next = element.shadowRoot && element.shadowRoot.querySelector("[data-action=next]");
    if (next) next.click();
  }), PAUSE_MS);
  if (element.state === "ready") go();
  else element.addEventListener("award-ready", go, { once: true });
}

/** The calculator moves the focus to each new page; who is choosing here keeps it. */
function stay(element, act) {
  const { activeElement } = document;
  const place = [self.scrollX, self.scrollY];
  element.addEventListener("award-result", () => {
    if (activeElement && activeElement !== document.body) activeElement.focus({ preventScroll: true });
    scrollTo(...place);
  }, { once: true });
  act();
}

/** The frame with what is chosen. */
export function drawFrame({ attributes }) {
  const frame = document.createElement("iframe");
  frame.setAttribute("data-award-calculator", "");
  frame.sandbox = "allow-scripts allow-modals";
  frame.title = words().title;
  frame.src = frameAddress("../", attributes);
  return frame;
}
