// Takes both from the npm package by the names that it exports.

import { load } from "award-calculator";
import "award-calculator/define";

const calculator = await load();
const { next } = calculator.evaluate({ roles: ["park_operator"] });
document.getElementById("told").textContent = next;
