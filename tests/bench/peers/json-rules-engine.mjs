// The notice in json-rules-engine: two rules for each award. Does not know how it is measured.

import { Engine } from "json-rules-engine";
import { QUESTIONS, verdicts } from "./rules.mjs";

function test({ fact, is, in: values, from, above }) {
  if (values) return { fact, operator: "in", value: values };
  if (from !== undefined) return { fact, operator: "greaterThanInclusive", value: from };
  if (above !== undefined) return { fact, operator: "greaterThan", value: above };
  return { fact, operator: "equal", value: is };
}

/** Gives the function from answers to verdicts. */
export async function start() {
  const engine = new Engine();
  for (const { id, sure, roles, tests } of QUESTIONS) {
    const meant = { any: roles.map((role) => ({ fact: "roles", operator: "contains", value: role })) };
    engine.addRule({ conditions: { all: [meant, ...tests.map(test)] }, event: { type: `${id} ${sure}` } });
  }
  return async (applicant) => {
    const { events } = await engine.run(applicant);
    const held = new Set(events.map(({ type }) => type));
    return verdicts((id, sure) => held.has(`${id} ${sure}`));
  };
}
