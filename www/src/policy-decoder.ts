// Takes apart the text in which the module describes a policy: src/widget/js/describe.rs has the order of the fields.

import type { Fact, Notice, Policy, PolicyTexts, Question, QuestionChoice } from "./api-types.ts";

const SEPARATOR = "\u001f";

/** The policy that a text describes. */
export function decodePolicy(described: string): Policy {
  const fields = described.split(SEPARATOR);
  let next = 0;

  /** A text that is always there; where the type is a union of texts, the module writes no others. */
  const text = <Text extends string = string>() => fields[next++] as Text;
  const optional = (): string | undefined => text() || undefined;
  const list = <Item>(read: () => Item): Item[] => Array.from({ length: Number(text()) }, read);
  const filledList = <Item>(read: () => Item): Item[] | undefined => {
    const items = list(read);
    return items.length ? items : undefined;
  };

  const group = (): number | undefined => {
    const index = optional();
    return index === undefined ? undefined : Number(index);
  };
  const choice = () => defined<QuestionChoice>({ id: text(), label: text(), note: optional(), group: group() });
  const question = () => defined<Question>({
    fact: text<Fact>(),
    kind: text<Question["kind"]>(),
    unit: optional(),
    text: text(),
    hint: optional(),
    why: optional(),
    unsure: text() === "1",
    yes: optional(),
    no: optional(),
    groups: filledList(text),
    choices: filledList(choice),
    clauses: list(text),
  });

  return {
    policy: {
      id: text<Notice["id"]>(), document: text<Notice["document"]>(), title: text(),
      issuer: text(), issued: text<Notice["issued"]>(), inForce: text<Notice["inForce"]>(),
    },
    clauses: list(() => ({ number: text(), heading: text(), text: text(), awards: list(text) })),
    awards: list(() => ({ id: text(), clause: text(), title: text() })),
    questions: list(question),
    parameters: list(() => ({ name: text(), fact: text<Fact>(), over: text(), upTo: text() })),
    texts: defined<PolicyTexts>({
      disclaimer: text(), together: text(), apply: text(), inForce: text(), expiry: text(), warning: optional(),
      yes: text(), no: text(), unsure: text(),
    }),
    readings: list(() => ({ id: text(), clause: text(), text: text() })),
  };
}

/** An object without its undefined properties. */
function defined<Type extends object>(properties: { [Name in keyof Type]: Type[Name] | undefined }): Type {
  for (const name of Object.keys(properties) as (keyof Type)[]) if (properties[name] === undefined) delete properties[name];
  return properties as Type;
}
