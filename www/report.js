// A report as it comes from the module: numbers in the module's memory that say where the words stand.
//
// What is the same in every report is read once and then kept. Knows the order of the fields, as `src/js/send.rs` does.
// Does not know what they mean.

const VERDICTS = ["likely", "possible", "unlikely"];
const OUTCOMES = ["met", "unmet", "open"];
const REASONS = [undefined, "unanswered", "unsure", "notice"];

/** In the place of a length or a count: there is nothing. */
const NOTHING = 0xffffffff;
/** In the upper bits of a length: no text but a number; phrase marks are to be left out; the text is gone after this report. */
const NUMBER = 0x20000000;
const MARKED = 0x40000000;
const PASSING = 0x80000000;
/** What `MARKED` leaves out. */
const MARK = 124;

/** Gives the function that the module calls with the address of a report; it makes the object. */
export function reader(memory) {
  const decoder = new TextDecoder();
  // Both by address. Texts that begin at the same place hang on each other.
  const texts = new Map();
  const parts = new Map();
  let buffer, bytes, fields, next;

  const decode = (at, how) => {
    const end = at + (how & (NUMBER - 1));
    const text = decoder.decode(bytes.subarray(at, end));
    return how & MARKED ? text.split("|").join("") : text;
  };

  /** A short text that will not come again: asking the decoder takes longer than reading it here. */
  const spell = (at, how) => {
    const end = at + (how & (NUMBER - 1));
    let text = "";
    for (let place = at; place < end; ) {
      let letter = bytes[place++];
      if (letter >= 0xf0) return decode(at, how);
      if (letter >= 0xe0) letter = ((letter & 15) << 12) | ((bytes[place++] & 63) << 6) | (bytes[place++] & 63);
      else if (letter >= 0x80) letter = ((letter & 31) << 6) | (bytes[place++] & 63);
      if (letter !== MARK || !(how & MARKED)) text += String.fromCharCode(letter);
    }
    return text;
  };

  /** A number below 2⁵³, in its shortest form. */
  const figures = (low, how) => {
    const digits = String((how & 0x1fffff) * 0x100000000 + low);
    const decimals = (how >>> 24) & 31;
    if (!decimals) return digits;
    const padded = digits.padStart(decimals + 1, "0");
    return padded.slice(0, -decimals) + "." + padded.slice(-decimals);
  };

  const text = () => {
    const at = fields[next];
    const how = fields[next + 1];
    next += 2;
    if (how === NOTHING) return undefined;
    if (how >= PASSING) return spell(at, how);
    if (how < MARKED && how >= NUMBER) return figures(at, how);
    const first = texts.get(at);
    for (let one = first; one; one = one.other) if (one.how === how) return one.text;
    const made = { how, text: decode(at, how), other: first };
    texts.set(at, made);
    return made.text;
  };

  const list = (read) => {
    const length = fields[next++];
    if (length === NOTHING) return null;
    const made = new Array(length);
    for (let index = 0; index < length; index++) made[index] = read();
    return made;
  };

  /** What stands at an address of its own for good; at none, it follows. */
  const part = (read) => {
    const at = fields[next++];
    if (!at) return read();
    let made = parts.get(at);
    if (!made) {
      const after = next;
      next = at >>> 2;
      made = read();
      parts.set(at, made);
      next = after;
    }
    return made;
  };

  const amount = () => {
    const atLeast = fields[next++];
    return atLeast === NOTHING ? null : { atLeast: atLeast === 1, lowest: text(), highest: text() };
  };
  const span = () => [fields[next++], fields[next++]];
  const change = () => ({ fact: text(), to: text() });
  const related = () => ({ clause: text(), text: text() });
  const copy = ([start, end]) => [start, end];

  const conditionWords = () => ({
    fact: text(),
    basis: text(),
    clause: text(),
    quote: text(),
    at: list(span),
    required: text(),
    requiredValue: text(),
    source: text(),
    reading: text(),
  });

  const condition = () => {
    const words = part(conditionWords);
    const state = fields[next++];
    const made = { fact: words.fact, outcome: OUTCOMES[state & 3] };
    if (state & 12) put(made, "open", REASONS[(state >> 2) & 3]);
    put(made, "basis", words.basis);
    put(made, "clause", words.clause);
    put(made, "quote", words.quote);
    put(made, "at", words.at.map(copy));
    put(made, "required", words.required);
    const answered = state & 16;
    if (answered) put(made, "answer", text());
    if (words.requiredValue !== undefined) put(made, "requiredValue", words.requiredValue);
    if (answered) put(made, "answerValue", text());
    if (state & 32) put(made, "gap", text());
    if (words.source !== undefined) put(made, "source", words.source);
    if (words.reading !== undefined) put(made, "reading", words.reading);
    return made;
  };

  const awardWords = () => ({
    id: text(),
    clause: text(),
    title: text(),
    frequency: text() || null,
    judgement: list(text),
    benefits: list(text),
    judgementText: list(text),
    benefitsText: list(text),
    text: text(),
  });

  const award = () => {
    const words = part(awardWords);
    return {
      id: words.id,
      clause: words.clause,
      title: words.title,
      verdict: VERDICTS[fields[next++]],
      amount: amount(),
      frequency: words.frequency,
      judgement: words.judgement.slice(),
      benefits: words.benefits.slice(),
      judgementText: words.judgementText.slice(),
      benefitsText: words.benefitsText.slice(),
      conditions: list(condition),
      nearest: list(change),
      text: words.text,
    };
  };

  const policy = () => ({
    id: text(), document: text(), title: text(), issuer: text(), issued: text(), inForce: text(),
  });

  return (at) => {
    // The memory's buffer is another one after it has grown.
    if (buffer !== memory.buffer) {
      buffer = memory.buffer;
      bytes = new Uint8Array(buffer);
      fields = new Uint32Array(buffer);
    }
    next = at >>> 2;
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

/** Gives an object one more property of its own, also where a page has put a setter of that name into `Object.prototype`. */
export function put(object, name, value) {
  if (name in object) Object.defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  else object[name] = value;
}
