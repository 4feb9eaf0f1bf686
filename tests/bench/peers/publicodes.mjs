// The notice in Publicodes: a rule for each fact and role, two for each award. Does not know how it is measured.

import Engine from "publicodes";
import { QUESTIONS, ROLES, applicants, verdicts } from "./rules.mjs";

const words = (name) => name.replaceAll("_", " ");
const title = ({ id, sure }) => `${sure ? "surely" : "perhaps"} ${words(id)}`;
const value = (value) => (typeof value === "string" ? `'${words(value)}'` : value === true ? "oui" : value === false ? "non" : value);

function test({ fact, is, in: values, from, above }) {
  const name = words(fact);
  if (values) return { "une de ces conditions": values.map((one) => `${name} = ${value(one)}`) };
  if (from !== undefined) return `${name} >= ${from}`;
  if (above !== undefined) return `${name} > ${above}`;
  return is === true ? name : `${name} = ${value(is)}`;
}

/** Gives the function from answers to verdicts. */
export async function start() {
  const rules = {};
  for (const role of ROLES) rules[`role ${words(role)}`] = { "par défaut": "non" };
  for (const [fact, said] of Object.entries(applicants(1)[0])) {
    if (fact !== "roles") rules[words(fact)] = { "par défaut": value(typeof said === "boolean" ? false : typeof said === "string" ? "none" : 0) };
  }
  for (const question of QUESTIONS) {
    const roles = question.roles.map((role) => `role ${words(role)}`);
    rules[title(question)] = { "toutes ces conditions": [{ "une de ces conditions": roles }, ...question.tests.map(test)] };
  }
  const engine = new Engine(rules);
  return ({ roles, ...facts }) => {
    const situation = Object.fromEntries(roles.map((role) => [`role ${words(role)}`, "oui"]));
    for (const fact of Object.keys(facts)) situation[words(fact)] = value(facts[fact]);
    engine.setSituation(situation);
    return verdicts((id, sure) => engine.evaluate(title({ id, sure })).nodeValue);
  };
}
