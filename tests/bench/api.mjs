// How fast the JavaScript API is in Node. A benchmark, never a test: nothing fails by being slow.
//
// Takes the folder of the built package; prints lines of JSON. `--cold` measures one cold start and nothing else.

import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, cold] = process.argv.slice(2);
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

if (cold) {
  console.log(first);
} else {
  const starts = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder, "--cold"])),
  ).sort((one, other) => one - other);
  tell("cold", starts[4]);
  say("evaluate", () => applicants.forEach((answers) => calculator.evaluate(answers)));
  say("evaluateMany", () => calculator.evaluateMany(applicants));
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
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < milliseconds) {
    round();
    count += 1;
  }
  return { count, seconds: (performance.now() - begin) / 1000 };
}
