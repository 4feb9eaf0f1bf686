// The name that was probably meant. Does not know what is named.

/** The nearest of the known names, if one is near enough to be meant: `annualRevenue` → `annual_revenue`. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  // Nobody misspells a name by so much.
  if (name.length > 64) return undefined;
  const plain = letters(name);
  let nearest: string | undefined;
  let least = Math.floor(plain.length / 3) + 1;
  known.forEach((one) => {
    const other = letters(one);
    // What begins like a name is nearer than any slip.
    const away = plain && other.startsWith(plain) ? 0.5 : distance(plain, other);
    if (away >= least) return;
    nearest = one;
    least = away;
  });
  return nearest;
}

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** How many letters must be inserted, left out or replaced (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let line = 1; line <= one.length; line++) {
    const above = row;
    row = [line];
    for (let place = 1; place <= other.length; place++) {
      const replaced = (above[place - 1] as number) + (one[line - 1] === other[place - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[place] as number) + 1, (row[place - 1] as number) + 1));
    }
  }
  return row[other.length] as number;
}
