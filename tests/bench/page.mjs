// How long a visitor waits: the first question seen and alive on a slow line and a slow phone, and the step to the next
// question. A benchmark, never a test: it prints lines of JSON and nothing fails by being slow.
//
//   node page.mjs DIST CHROMIUM
//
// Serves the folder compressed, as a site would, and speaks with Chromium through a pipe. The line and the phone are
// Chromium's own imitation; steps count the time of the page's thread, so that what else the machine does changes little,
// and what the counting itself takes is counted on a page at rest and taken off.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [dist, chromium] = process.argv.slice(2);
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 7.5e5 / 8 };
const SLOW_PHONE = 4;
const SLOWER_PHONE = 6;
const VISITS = 5;
/** In milliseconds: how long somebody reads the first question, and somebody in a hurry. */
const READS = 4000;
const HURRIES = 0;
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".wasm": "application/wasm" };
const PAGE = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module" src="/award-calculator.js"></script><award-calculator></award-calculator>`;

// Runs before the page: notes when the first question has been painted, and when the program takes over.
const WATCH = `
  window.seen = {};
  addEventListener("award-ready", () => { seen.live = performance.now(); }, true);
  const look = () => {
    const host = document.querySelector("award-calculator");
    const shown = host && host.shadowRoot && host.shadowRoot.querySelector("[data-question]");
    if (!shown) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => { seen.visible = performance.now(); }));
  };
  requestAnimationFrame(look);`;

// Answers the question that stands there, goes on, from the review to the result too, and waits until that has been painted.
// A slow phone draws the awards of a result after its first picture: the clock says that this one is, and they stay away.
const STEP = `new Promise((done) => {
  const root = document.querySelector("award-calculator").shadowRoot;
  const page = root.querySelector("[data-question], [data-page=review]");
  const one = ["mcn", "yes"].map((value) => page.querySelector("input[value=" + value + "]")).find(Boolean) || page.querySelector("input");
  const [frame, wait, clock] = [requestAnimationFrame, setTimeout, Date.now];
  let ahead = 0;
  if (!one) {
    Date.now = () => clock.call(Date) + (ahead += 1000);
    window.setTimeout = (act, time) => (time ? 0 : wait(act));
    window.requestAnimationFrame = () => 0;
  } else if (one.type === "radio" || one.type === "checkbox") one.click();
  else { one.value = "120000000"; one.dispatchEvent(new Event("input", { bubbles: true })); }
  root.querySelector("[data-action=next]").click();
  frame(() => frame(() => wait(() => {
    [window.requestAnimationFrame, window.setTimeout, Date.now] = [frame, wait, clock];
    done(one ? "on" : "end");
  })));
})`;

// The same without a step.
const REST = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true)))))`;

const packed = new Map();
const server = createServer((request, response) => {
  const name = request.url.split("?")[0];
  try {
    if (!packed.has(name)) packed.set(name, brotliCompressSync(name === "/" ? PAGE : readFileSync(join(dist, name))));
    const type = TYPES[extname(name)] || "text/html";
    response.writeHead(200, { "content-type": type, "content-encoding": "br" }).end(packed.get(name));
  } catch (_) {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://127.0.0.1:${server.address().port}/`;
const profile = mkdtempSync(join(tmpdir(), "award-bench-"));
const browser = spawn(chromium, ["--headless=new", "--no-sandbox", "--remote-debugging-pipe", `--user-data-dir=${profile}`], {
  stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
});

try {
  for (const [page, way] of [["", ""], ["hosts/preload.html", ", preloaded"]]) {
    const waited = await waits(page);
    for (const name of ["visible", "live"]) console.log(JSON.stringify({ name: name + way, value: waited(name) }));
  }
  for (const [name, wait] of [["step", READS], ["hasty", HURRIES]]) {
    const walks = [];
    for (let count = 0; count < VISITS; count++) walks.push(await visit(1, (page) => walk(page, wait)));
    const usual = walks[0].map((_, step) => median(walks.map((steps) => steps[step])));
    console.log(JSON.stringify({ name, value: Math.max(...usual) }));
  }
} finally {
  const closed = new Promise((done) => browser.once("exit", done));
  browser.kill();
  await closed;
  server.close();
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  } catch (_) {
    // A process of the browser's that still writes there ends by itself; the folder is a temporary one.
  }
}

/** The usual seconds until something happens on a page, by its name in `seen`. */
async function waits(page) {
  await visit(SLOW_PHONE, ({ ask }) => ask("1"), page); // everything is compressed now
  const visits = [];
  for (let count = 0; count < VISITS; count++) visits.push(await visit(SLOW_PHONE, ({ ask }) => ask("seen"), page));
  return (name) => median(visits.map((seen) => seen[name] / 1000));
}

/** Milliseconds that each step of a walk keeps the slower phone busy, where the first question is read so long. */
async function walk({ ask, tell }, reads) {
  await tell("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await tell("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  // The slower phone has as much else to do meanwhile as it is slower.
  await tell("Emulation.setCPUThrottlingRate", { rate: SLOWER_PHONE });
  await new Promise((read) => setTimeout(read, reads));
  await tell("Emulation.setCPUThrottlingRate", { rate: 1 });
  const steps = [];
  for (let way = "on"; way === "on"; ) {
    const before = await worked();
    way = await ask(STEP);
    steps.push((await worked()) - before);
  }
  const counting = [];
  for (let count = 0; count < VISITS; count++) {
    const before = await worked();
    await ask(REST);
    counting.push((await worked()) - before);
  }
  return steps.map((took) => (took - median(counting)) * SLOWER_PHONE);
}

/** Opens a page of the folder afresh, waits until it is alive, and gives what `look` finds. */
async function visit(slower, look, page = "") {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const tell = (method, params = {}) => send(method, params, sessionId);
  const ask = async (expression) => {
    const { result } = await tell("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    return result.value;
  };
  await tell("Page.enable");
  await tell("Network.enable");
  await tell("Network.setCacheDisabled", { cacheDisabled: true });
  await tell("Network.emulateNetworkConditions", LINE);
  await tell("Emulation.setDeviceMetricsOverride", { width: 390, height: 844, deviceScaleFactor: 2, mobile: true });
  await tell("Emulation.setCPUThrottlingRate", { rate: slower });
  await tell("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  await tell("Page.navigate", { url: address + page });
  await ask(`new Promise((done) => { const wait = () => (window.seen && seen.live && seen.visible ? done() : setTimeout(wait, 50)); wait(); })`);
  const found = await look({ ask, tell });
  await send("Target.closeTarget", { targetId });
  return found;
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** One call of Chromium's; messages end with a zero byte. */
function send(method, params, sessionId) {
  const [, , , out, back] = browser.stdio;
  send.waiting ??= new Map();
  send.last ??= 0;
  if (!send.last) {
    let text = "";
    back.setEncoding("utf8").on("data", (chunk) => {
      const messages = (text + chunk).split("\0");
      text = messages.pop();
      for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
        const [done, failed] = send.waiting.get(id) || [];
        if (done) error ? failed(new Error(error.message)) : done(result);
      }
    });
  }
  const id = ++send.last;
  out.write(JSON.stringify({ id, method, params, sessionId }) + "\0");
  return new Promise((...both) => send.waiting.set(id, both));
}
