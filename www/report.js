// A report as it comes from the module: numbers in the module's memory that say where the words stand.
//
// Most words of a report are fixed; each is read once and then kept. Knows the order of the fields, as
// `src/js/send.rs` does. Does not know what they mean.

const VERDICTS = ["likely", "possible", "unlikely"];
const OUTCOMES = ["met", "unmet", "open"];
const REASONS = ["unanswered", "unsure", "notice"];

/** In the place of a length or a count: there is nothing. */
const NOTHING = 0xffffffff;
/** In the upper bits of a length: phrase marks are to be left out; the text is gone after this report. */
const MARKED = 0x40000000;
const PASSING = 0x80000000;

/** Gives the function that the module calls with the address and length of a report; it makes the object. */
export function reader(memory) {
  const decoder = new TextDecoder();
  // By address; texts that begin at the same place hang on each other.
  const kept = new Map();
  let bytes, fields, next;

  const decode = (at, how) => {
    const text = decoder.decode(bytes.subarray(at, at + (how & (MARKED - 1))));
    return how & MARKED ? text.split("|").join("") : text;
  };

  const text = () => {
    const at = fields[next];
    const how = fields[next + 1];
    next += 2;
    if (how === NOTHING) return undefined;
    if (how >= PASSING) return decode(at, how);
    const first = kept.get(at);
    for (let one = first; one; one = one.other) if (one.how === how) return one.text;
    const made = { how, text: decode(at, how), other: first };
    kept.set(at, made);
    return made.text;
  };

  const list = (read) => {
    const length = fields[next++];
    if (length === NOTHING) return null;
    const made = new Array(length);
    for (let index = 0; index < length; index++) made[index] = read();
    return made;
  };

  const amount = () => {
    const atLeast = fields[next++];
    return atLeast === NOTHING ? null : { atLeast: atLeast === 1, lowest: text(), highest: text() };
  };
  const span = () => [fields[next++], fields[next++]];
  const change = () => ({ fact: text(), to: text() });
  const related = () => ({ clause: text(), text: text() });

  const condition = () => {
    const made = { fact: text(), outcome: OUTCOMES[fields[next++]] };
    const reason = fields[next++];
    if (reason !== NOTHING) made.open = REASONS[reason];
    made.basis = text();
    made.clause = text();
    made.quote = text();
    made.at = list(span);
    made.required = text();
    const answer = text();
    if (answer !== undefined) made.answer = answer;
    const requiredValue = text();
    if (requiredValue !== undefined) made.requiredValue = requiredValue;
    const answerValue = text();
    if (answerValue !== undefined) made.answerValue = answerValue;
    const gap = text();
    if (gap !== undefined) made.gap = gap;
    const source = text();
    if (source !== undefined) made.source = source;
    const reading = text();
    if (reading !== undefined) made.reading = reading;
    return made;
  };

  const award = () => ({
    id: text(),
    clause: text(),
    title: text(),
    verdict: VERDICTS[fields[next++]],
    amount: amount(),
    frequency: text() || null,
    judgement: list(text),
    benefits: list(text),
    judgementText: list(text),
    benefitsText: list(text),
    conditions: list(condition),
    nearest: list(change),
    text: text(),
  });

  const policy = () => ({
    id: text(), document: text(), title: text(), issuer: text(), issued: text(), inForce: text(),
  });

  return (at, length) => {
    // The memory's buffer is another one after it has grown.
    bytes = new Uint8Array(memory.buffer);
    fields = new Uint32Array(memory.buffer, at, length);
    next = 0;
    const report = {
      policy: policy(),
      awards: list(award),
      related: list(related),
      total: { likely: text(), possible: text() },
      relevant: list(text),
      next: null,
    };
    if (report.relevant.length) report.next = report.relevant[0];
    return report;
  };
}
