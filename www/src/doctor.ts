// The doctor: says in plain words what in a page prevents the calculator from working. It is loaded where an element has
// `data-doctor`, or by <script src="…/doctor.js" async></script> in a page where nothing shows at all.
//
// It runs as a module and as a classic script, because the server may be unable to serve modules. It first asks for the
// very address of each script tag that includes the calculator, and shows what it knows at once; the rest follows. It
// repeats the steps of the loader and listens for violations of the page's content security policy.

import { checkAttributes } from "./doctor/attribute-values.ts";
import { checkFiles, checkPreloads, checkStyle } from "./doctor/files.ts";
import { Findings } from "./doctor/findings.ts";
import { checkFrames } from "./doctor/frames.ts";
import { checkLayout } from "./doctor/layout.ts";
import { checkMarkup } from "./doctor/markup.ts";
import { readPage, type Page } from "./doctor/page.ts";
import { listenForViolations } from "./doctor/policy.ts";
import { tellRefusedFetches } from "./doctor/refused-fetches.ts";
import { checkScriptPolicy, checkScriptTags, isDefined } from "./doctor/script-tags.ts";
import { isShown, log, show } from "./doctor/sheet.ts";
import { checkTrustedTypes, checkWasm } from "./doctor/wasm.ts";

/** What the loader allows itself, and a little more. */
const LOAD_TIMEOUT_MS = 12000;
/** How long the doctor waits for the script before it looks further. */
const SCRIPT_PATIENCE_MS = 1200;
const GLANCE_MS = 100;

const delay = (time: number) => new Promise<undefined>((resolve) => setTimeout(resolve, time));

/** Waits until something holds, or for a limited time. */
async function until(holds: () => boolean, most: number): Promise<void> {
  const started = Date.now();
  while (!holds() && Date.now() - started < most) await delay(GLANCE_MS);
}

/** Scripts of the page that hang must not hold up the doctor, so it does not wait for `DOMContentLoaded`. */
const isParsed = () => document.readyState !== "loading" && document.body !== null;

async function examine(): Promise<void> {
  await until(isParsed, Infinity);
  // A page may both include the doctor and have it fetched.
  if (isShown()) return;
  const page = readPage();
  const findings = new Findings(() => show(page, findings, false));
  show(page, findings, false);
  const redraw = setInterval(() => show(page, findings, false), 1000);
  checkPage(page, findings);
  await Promise.race([checkLoading(page, findings), delay(LOAD_TIMEOUT_MS)]);
  clearInterval(redraw);
  tellRefusedFetches(page, findings);
  for (const name of Array.from(findings.waiting)) findings.bad(page.words.late(name, LOAD_TIMEOUT_MS / 1000));
  show(page, findings, true);
  log(page, findings);
  followState(page, findings);
}

/** Shows a state that the calculator reaches later, after another attempt for example. */
function followState(page: Page, findings: Findings): void {
  const { element } = page;
  let shown = element && element.state;
  setInterval(() => {
    if (!element || element.state === shown) return;
    shown = element.state;
    show(page, findings, true);
  }, 1000);
}

/** What the page itself tells. */
function checkPage(page: Page, findings: Findings): void {
  const { element, words } = page;
  if (!element && !page.frames.length) findings.bad(words.nobody, "<award-calculator></award-calculator>");
  checkMarkup(page, findings);
  checkAttributes(page, findings);
  if (element && !window.isSecureContext) findings.hint(words.insecure);
}

/** What has to be asked for. */
async function checkLoading(page: Page, findings: Findings): Promise<void> {
  const tags = new Findings(() => tags.list.slice(-1).forEach((finding) => findings.record(finding)));
  tags.waiting = findings.waiting;
  tags.refusedFetches = findings.refusedFetches;
  const asked = checkScriptTags(page, tags);
  const named = await Promise.race([asked, delay(SCRIPT_PATIENCE_MS)]);
  const release = named || __HASH__;
  if (release !== __HASH__) findings.bad(page.words.doctorStale(release, __HASH__));
  checkPreloads(page, release, findings);
  await Promise.all([checkFrames(page, findings), tags.some || !isNeeded(page) ? undefined : checkProgram(page, release, findings)]);
  await asked;
}

/** Whether the page means to show the calculator outside of a frame. */
const isNeeded = ({ element, tags }: Page): boolean => element !== null || tags.length > 0;

/** The program and the element, where the script itself is in order. */
async function checkProgram(page: Page, release: string, findings: Findings): Promise<void> {
  const { tags, words, element } = page;
  const files = tags.some(({ single }) => !single) ? checkFiles(page, release, findings) : undefined;
  await until(isDefined, SCRIPT_PATIENCE_MS);
  if (!isDefined() && tags.length) await checkScriptPolicy(page, findings);
  await Promise.all([files, checkWasm(page, release, findings)]);
  if (!isDefined()) tellRefusedFetches(page, findings);
  if (!isDefined() && !findings.some) findings.bad(words.notRun);
  if (!element || !isDefined()) return;
  await until(() => Boolean(element.state) && element.state !== "loading", LOAD_TIMEOUT_MS);
  tellRefusedFetches(page, findings);
  await checkElement(page, release, findings);
}

/** The element, once it has reached a state. */
async function checkElement(page: Page, release: string, findings: Findings): Promise<void> {
  const element = page.element as AwardCalculatorElement;
  const { words } = page;
  if (element.version !== __VERSION__) findings.bad(words.versions(element.version, __VERSION__));
  await checkStyle(page, release, findings);
  checkLayout(page, findings);
  if (element.state !== "error" && element.state !== "fallback") return;
  await checkTrustedTypes(page, findings);
  if (!findings.some) await checkScriptPolicy(page, findings);
  if (!findings.some) findings.bad(page.tags.length ? words.failed : words.failedBundle);
}

listenForViolations();
examine();
