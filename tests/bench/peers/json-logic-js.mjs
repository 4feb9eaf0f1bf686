// The notice in JsonLogic: two rules for each award. Does not know how it is measured.

import jsonLogic from "json-logic-js";
import { QUESTIONS, verdicts } from "./rules.mjs";

function test({ fact, is, in: values, from, above }) {
  const given = { var: fact };
  if (values) return { in: [given, values] };
  if (from !== undefined) return { ">=": [given, from] };
  if (above !== undefined) return { ">": [given, above] };
  return { "===": [given, is] };
}

/** Gives the function from answers to verdicts. */
export async function start() {
  const rules = new Map();
  for (const { id, sure, roles, tests } of QUESTIONS) {
    const meant = { some: [{ var: "roles" }, { in: [{ var: "" }, roles] }] };
    rules.set(`${id} ${sure}`, { and: [meant, ...tests.map(test)] });
  }
  return (applicant) => verdicts((id, sure) => jsonLogic.apply(rules.get(`${id} ${sure}`), applicant));
}
