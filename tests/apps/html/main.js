import { load } from "award-calculator";
import "award-calculator/define";

document.querySelector("award-calculator").addEventListener("award-result", ({ target }) => {
  const likely = target.report.awards.filter(({ verdict }) => verdict === "likely");
  document.getElementById("heard").textContent = likely.map(({ id }) => id).join();
});

// No `await` outside of a function: Parcel's development server does not know it.
load().then((calculator) => {
  document.getElementById("told").textContent = calculator.evaluate({ roles: ["park_operator"] }).next;
});
