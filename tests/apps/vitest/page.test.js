import { load } from "award-calculator";
import "award-calculator/define";
import { expect, test } from "vitest";

test("the page has the calculator", () => {
  document.body.innerHTML = "<award-calculator></award-calculator>";
  const element = document.querySelector("award-calculator");
  expect(customElements.get("award-calculator")).toBeDefined();
  expect(element.state).toBe("idle");
});

test("the page may compute by itself", async () => {
  const calculator = await load();
  expect(calculator.evaluate({ roles: ["park_operator"] }).next).toBe("park_level");
});
