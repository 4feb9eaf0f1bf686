// How fast the JavaScript API is in Node. A benchmark, never a test: nothing fails by being slow.
//
// Takes the folder of the built package; prints lines of JSON. Rates are per second of the processor's time, so that what
// else the machine does changes little. `--cold` measures one cold start and nothing else,
// `--million` a million decisions: how many a second, and by how many MB the process grows meanwhile.

import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, alone] = process.argv.slice(2);
const MILLION = 1_000_000;
const applicants = [
  { roles: ["mcn"], registered_in_hangzhou: true, annual_revenue: "120000000", demonstration_level: "municipal" },
  {
    roles: ["streamer"],
    settled_in_hangzhou: true,
    in_national_top_100: true,
    annual_sales: "500000000",
    hangzhou_share: "60",
  },
  { roles: ["park_operator"], park_level: "municipal_or_above" },
  { roles: ["merchant"], innovation: "unsure", in_park: "unsure" },
];

const start = performance.now();
const { load } = await import(pathToFileURL(resolve(folder, "api.js")).href);
const calculator = await load();
calculator.evaluate(applicants[0]);
const first = performance.now() - start;

if (alone === "--cold") {
  console.log(first);
} else if (alone === "--million") {
  console.log(JSON.stringify(million()));
} else {
  const starts = Array.from({ length: 9 }, () => Number(inAProcess("--cold"))).sort((one, other) => one - other);
  tell("cold", starts[4]);
  for (const [name, value] of Object.entries(JSON.parse(inAProcess("--million")))) tell(name, value);
  say("evaluate", () => applicants.forEach((answers) => calculator.evaluate(answers)));
  say("evaluateMany", () => calculator.evaluateMany(applicants));
}

/** What this very benchmark prints in a process of its own. */
function inAProcess(what) {
  return execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder, what], { encoding: "utf8" });
}

/** Made one by one, each another object with other sums. */
function* streamers(count) {
  for (let index = 0; index < count; index++) {
    yield {
      roles: ["streamer"],
      settled_in_hangzhou: true,
      in_national_top_100: index % 3 === 0,
      annual_sales: String(index * 997),
      hangzhou_share: String(index % 101),
      well_known: "unsure",
    };
  }
}

/** Seconds of the processor's time. */
function used() {
  return process.cpuUsage().user / 1e6;
}

function million() {
  const size = () => process.resourceUsage().maxRSS / 1024;
  calculator.decideMany(streamers(1000));
  const [before, begin] = [size(), used()];
  const { length } = calculator.decideMany(streamers(MILLION));
  return { decideMany: Math.round(length / (used() - begin)), "decideMany, MB more": Math.round(size() - before) };
}

function say(name, round) {
  rounds(round, 300);
  const { count, seconds } = rounds(round, 2000);
  tell(name, Math.round((count * applicants.length) / seconds));
}

function tell(name, value) {
  console.log(JSON.stringify({ name, value }));
}

function rounds(round, milliseconds) {
  const [begin, before] = [performance.now(), used()];
  let count = 0;
  while (performance.now() - begin < milliseconds) {
    round();
    count += 1;
  }
  return { count, seconds: used() - before };
}
