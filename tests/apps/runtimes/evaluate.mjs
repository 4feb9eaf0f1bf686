import { load } from "award-calculator";
import "award-calculator/define";

const calculator = await load();
console.log(calculator.evaluate({ roles: ["park_operator"] }).next);
