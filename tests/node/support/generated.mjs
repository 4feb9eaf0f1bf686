// Applicants made up from the questions, the same ones each time: any answer at all, on and beside every border.
// Does not know what they get.

/** A generator of numbers below `limit`, by Marsaglia's xorshift. */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const MONEY = ["0", "0.01", "99999999.99", "100000000", "100000000.01", "499999999.99", "500000000", "1000000000", "999999999999999.99"];
const PERCENT = ["0", "0.0001", "1", "30", "50", "99.9999", "100"];

/** `count` applicants over these questions. */
export function* applicants(questions, count, seed = 137) {
  const below = numbers(seed);
  const pick = (list) => list[below(list.length)];
  for (let index = 0; index < count; index++) {
    const answers = {};
    for (const { fact, kind, choices } of questions) {
      const ids = choices && choices.map(({ id }) => id);
      const said = below(8);
      if (said === 0) continue;
      if (kind === "roles") answers[fact] = ids.filter(() => below(5) === 0);
      else if (said === 1) answers[fact] = "unsure";
      else if (kind === "yes_no") answers[fact] = below(2) === 1;
      else if (kind === "choice") answers[fact] = pick(ids);
      else answers[fact] = pick(kind === "money" ? MONEY : PERCENT);
    }
    yield answers;
  }
}
