// The name that was probably meant.

/** How many letters differ, where two that have changed places count once. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, place) => place)];
  const at = (row: number, place: number) => (rows[row] as number[])[place] as number;
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      (rows[i] as number[])[j] = swapped ? Math.min(least, at(i - 2, j - 2) + 1) : least;
    }
  }
  return at(one.length, other.length);
}

/** The name that differs least, if it differs little. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  const most = word.length < 4 ? 1 : 2;
  const ranked = names.map((name) => ({ name, far: distance(word, name.toLowerCase()) })).sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best && best.far <= most ? best.name : undefined;
}
