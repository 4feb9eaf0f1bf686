// The notice in SurveyJS: a survey without pages whose calculated values are the awards. Does not know how it is measured.

import { Model } from "survey-core";
import { QUESTIONS, verdicts } from "./rules.mjs";

const value = (value) => (typeof value === "string" ? `'${value}'` : String(value));
const list = (values) => `[${values.map(value)}]`;

function test({ fact, is, in: values, from, above }) {
  if (values) return `${list(values)} contains {${fact}}`;
  if (from !== undefined) return `{${fact}} >= ${from}`;
  if (above !== undefined) return `{${fact}} > ${above}`;
  return `{${fact}} = ${value(is)}`;
}

/** Gives the function from answers to verdicts. */
export async function start() {
  const calculatedValues = QUESTIONS.map(({ id, sure, roles, tests }) => ({
    name: `${id}_${sure}`,
    expression: [`{roles} anyof ${list(roles)}`, ...tests.map(test)].join(" and "),
  }));
  const survey = new Model({ calculatedValues });
  return (applicant) => {
    survey.data = applicant;
    return verdicts((id, sure) => survey.getVariable(`${id}_${sure}`));
  };
}
