// The integrator's page: what is chosen becomes a calculator to look at and code to copy.

import { boxes, doctorLine } from "./index/code.js";
import { asked, speak, words } from "./index/language.js";
import { drawElement, drawFrame } from "./index/preview.js";
import { given } from "./index/thresholds.js";

const form = document.getElementById("options");
const pages = document.getElementById("pages");
const preview = document.getElementById("preview");
const code = document.getElementById("code");

/** What an attribute is without being written. */
const USUAL = { locale: "zh-CN", mode: "standard", theme: "light", loading: "lazy" };
const ACCENT = "#0f4c81";
/** Where the folder usually lies; said where this page was opened from the disk. */
const USUAL_FOLDER = "/award-calculator/";
/** In px. */
const HIGHEST_FIELD = 420;

/** What is chosen, as the element's attributes. */
function attributes() {
  const wanted = {};
  for (const name of Object.keys(USUAL)) {
    if (form.elements[name].value !== USUAL[name]) wanted[name] = form.elements[name].value;
  }
  if (form.elements.share.checked) wanted.share = "";
  const parameters = given(form);
  if (parameters) wanted.parameters = parameters;
  const page = form.elements.page.value.trim();
  if (form.elements.share.checked && /^(https?:\/\/|\/)[^\s/]/.test(page)) wanted["share-url"] = page;
  return wanted;
}

/** What a visitor misses who opens the share link, which leads to the folder's own page; empty where nothing is missed. */
function missedByLink({ way, attributes, apply }) {
  // What a bundler or an import map brings leads to the page itself.
  if (attributes.share === undefined || attributes["share-url"] || way === "npm" || way === "cdn") return "";
  const { lost, shareElsewhere, shareFrame } = words();
  const missed = [attributes.parameters && lost.parameters, attributes.locale && lost.locale, way !== "frame" && apply && lost.apply].filter(Boolean);
  return missed.length ? shareElsewhere(missed) + (way === "frame" ? shareFrame : "") : "";
}

/** Words and address of the page that says how to apply; nothing unless both are given. */
function apply() {
  const [words, address] = [form.elements.apply.value.trim(), form.elements.link.value.trim()];
  return words && /^https?:\/\/\S+$/.test(address) ? { words, address } : undefined;
}

/** The accent, unless it is ours. */
function accent() {
  const colour = form.elements.accent.value;
  return colour.toLowerCase() === ACCENT ? undefined : colour;
}

/** The address of the folder, with the slash at its end. */
function folder() {
  const given = form.elements.folder.value.trim() || USUAL_FOLDER;
  return given.endsWith("/") ? given : `${given}/`;
}

/** This page knows where the folder is: it lies in it. */
const ownFolder = () => (/^https?:$/.test(location.protocol) ? new URL("../", location.href).href : USUAL_FOLDER);

/** Light of a colour, as WCAG counts it. */
function luminance(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A box with code, its heading, and a button that copies it. */
function box([what, text]) {
  const section = document.createElement("section");
  section.className = "box";
  const add = (name, properties) => section.appendChild(Object.assign(document.createElement(name), properties));
  const heading = add("h3", { textContent: words().boxes[what], id: `box-${what}` });
  const field = add("textarea", { readOnly: true, value: text, spellcheck: false, rows: 2 });
  field.dataset.box = what;
  field.setAttribute("aria-labelledby", heading.id);
  if (text.includes("'sha256-…'")) add("p", { className: "note", textContent: words().noHash });
  const button = add("button", { type: "button", textContent: words().copy });
  const told = add("span", { className: "told" });
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => (told.textContent = (await copy(field)) ? words().copied : words().notCopied));
  return section;
}

/** Makes a field as high as its text, within limits. */
function fit(field) {
  field.style.height = `${Math.min(field.scrollHeight + 4, HIGHEST_FIELD)}px`;
}

/** Copies a field; selects it at least. Tells whether it was copied. */
async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch (_) {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

/** The latest choice; code that took longer than the next choice is left out. */
let latest;

async function follow() {
  const way = form.elements.way.value;
  for (const name of ["accent", "apply", "link", "loading"]) form.elements[name].disabled = way === "frame";
  form.elements.folder.disabled = way === "npm";
  form.elements.page.disabled = !form.elements.share.checked;
  const choice = (latest = { way, attributes: attributes(), apply: apply(), accent: accent(), folder: folder() });
  const weak = choice.accent && 1.05 / (luminance(choice.accent) + 0.05) < 4.5;
  document.getElementById("contrast").textContent = weak ? words().contrast : "";
  document.getElementById("share-note").textContent = missedByLink(choice);
  document.getElementById("way-note").textContent = words().ways[way];
  delete code.dataset.way;
  const result = pages.querySelector(":checked").value === "result";
  preview.textContent = "";
  preview.append(way === "frame" && !result ? drawFrame(choice) : drawElement(choice, result));
  await customElements.whenDefined("award-calculator");
  const { version } = preview.querySelector("award-calculator") || document.createElement("award-calculator");
  const made = await boxes({ ...choice, version }).catch(() => undefined);
  if (choice !== latest) return;
  const line = doctorLine({ ...choice, version });
  document.getElementById("doctor").hidden = !line;
  document.querySelector("#doctor code").textContent = line;
  code.textContent = "";
  code.append(...(made ? made.map(box) : [Object.assign(document.createElement("p"), { textContent: words().unread })]));
  code.querySelectorAll("textarea").forEach(fit);
  code.dataset.way = way;
}

document.getElementById("without-scripts").remove();
form.elements.folder.value = ownFolder();
form.addEventListener("change", follow);
pages.addEventListener("change", follow);
form.addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    follow();
  });
}
speak(asked());
follow();
