/** Finds the known name that a misspelt word probably means. */

/** UTF-16 units. Longer words are not misspellings, and would take time. */
const LONGEST = 80;

/** The known name with the fewest typing errors, at most one in three letters; or a name that begins with the word. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const written = word.toLowerCase();
  if (written === '' || written.length > LONGEST) return undefined;
  const ranked = known
    .map((name) => ({ name, slips: slips(written, name.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  if (best && best.slips * 3 <= Math.max(written.length, best.name.length)) return best.name;
  return known.find((name) => written.length > 2 && name.toLowerCase().startsWith(written));
}

/** Levenshtein distance in which a swap of neighbours counts one (optimal string alignment). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
