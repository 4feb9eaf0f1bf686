import { load } from "award-calculator";
import "award-calculator/define";
import { expect, test } from "vitest";

test("the calculator of the page asks and answers", async () => {
  document.body.innerHTML = "<award-calculator></award-calculator>";
  const element = document.querySelector("award-calculator");
  await new Promise((resolve) => element.addEventListener("award-ready", resolve));
  element.answers = { roles: ["park_operator"] };
  expect(element.report.next).toBe("park_level");
});

test("the page computes by itself", async () => {
  const calculator = await load();
  expect(calculator.evaluate({ roles: ["park_operator"] }).next).toBe("park_level");
});
