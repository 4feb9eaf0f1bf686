import { load } from "award-calculator";
import "award-calculator/define";

document.querySelector("award-calculator").addEventListener("award-result", ({ target }) => {
  const likely = target.report.awards.filter(({ verdict }) => verdict === "likely");
  document.getElementById("heard").textContent = likely.map(({ id }) => id).join();
});

const calculator = await load();
document.getElementById("told").textContent = calculator.evaluate({ roles: ["park_operator"] }).next;
