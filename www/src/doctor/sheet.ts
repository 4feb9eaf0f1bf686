// Shows the findings at the top of the page, where nothing clips them, in a shadow root. Drawn anew with every finding.

import type { Findings } from "./findings.ts";
import type { Page } from "./page.ts";

// Policies that refuse style attributes allow single properties.
const BOX = { all: "initial", display: "block", margin: "12px 0", padding: "12px 16px", border: "3px solid #b3131a", background: "#fff", color: "#1a232e", font: "16px/1.6 sans-serif", overflowWrap: "anywhere" };
const CODE = { margin: "4px 0 8px", padding: "8px 10px", background: "#f0f3f6", font: "14px/1.5 monospace", whiteSpace: "pre-wrap", overflowWrap: "anywhere" };

const ID = "award-doctor";

let root: ShadowRoot | undefined;

/** Whether there is a sheet already, this doctor's or another one's. */
export const isShown = (): boolean => document.getElementById(ID) !== null;

function styled<Made extends HTMLElement>(element: Made, style: Record<string, string>): Made {
  Object.assign(element.style, style);
  return element;
}

function add(parent: Element, name: string, text: string): HTMLElement {
  return parent.appendChild(Object.assign(document.createElement(name), { textContent: text }));
}

/** Draws the sheet. */
export function show({ element, words }: Page, findings: Findings, done: boolean): void {
  if (!root) {
    const sheet = document.createElement("div");
    sheet.id = ID;
    root = sheet.attachShadow({ __proto__: null, mode: "open" });
    document.body.prepend(sheet);
  }
  const box = styled(document.createElement("section"), BOX);
  box.setAttribute("role", "status");
  add(box, "h2", words.title);
  if (element) add(box, "p", words.state(element.state || words.stateless));
  const list = add(box, "ul", "");
  if (done && !findings.some) add(list, "li", words.healthy);
  for (const { kind, text, code } of findings.list) {
    const item = add(list, "li", words[kind] + words.colon + text);
    if (code) styled(add(item, "pre", code), CODE);
  }
  add(box, "p", done ? words.again : words.busy(Array.from(findings.waiting)));
  root.textContent = "";
  root.append(box);
  (root.host as HTMLElement).dataset.done = String(done);
}

/** Writes the findings to the console, once. */
export function log({ words }: Page, findings: Findings): void {
  const lines = findings.list.map(({ kind, text, code }) => `${words[kind]}: ${text}${code ? `\n  ${code}` : ""}`);
  console.info([words.title, ...lines].join("\n"));
}
