/** How much of a text was read: 1 for all of it in its order, 0 for nothing. */

/** Letters that OCR cannot be asked to tell apart. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['\u06cc', '\u064a'], // Persian yeh: yeh
  ['\u0649', '\u064a'], // alef maksura: yeh
  ['\u06a9', '\u0643'], // keheh: kaf
  ['\u0629', '\u0647'], // teh marbuta: heh
]);

/** Rows that were read against rows that should be there, all rows weighed by their letters. */
export function likeness(read: readonly string[], wanted: readonly string[]): number {
  let wrong = 0;
  let all = 0;
  wanted.forEach((text, row) => {
    const letters = lettersOf(text);
    const seen = lettersOf(read[row] ?? '');
    wrong += distance(letters, seen);
    all += Math.max(letters.length, seen.length);
  });
  return all === 0 ? 1 : 1 - wrong / all;
}

/** Each row from its end to its start: what a terminal shows that turns a row round once too often. */
export function reversed(rows: readonly string[]): string[] {
  return rows.map((row) => [...row].reverse().join(''));
}

/** Letters and digits alone, those that look alike made one: marks, punctuation and blanks are left out. */
export function lettersOf(text: string): string[] {
  return Array.from(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]|\u0640/gu, ''),
    (letter) => ALIKE.get(letter) ?? digitOf(letter) ?? letter,
  );
}

/** Levenshtein's: the least number of letters put in, left out or changed. */
export function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  a.forEach((letter, index) => {
    const next = [index + 1];
    b.forEach((other, column) => {
      const change = row[column] + (letter === other ? 0 : 1);
      next.push(Math.min(change, row[column + 1] + 1, next[column] + 1));
    });
    row = next;
  });
  return row[b.length];
}

/** The ASCII digit of an Arabic-Indic (U+0660) or extended Arabic-Indic (U+06F0) one. */
function digitOf(letter: string): string | undefined {
  return /[\u0660-\u0669\u06f0-\u06f9]/.test(letter) ? `${letter.charCodeAt(0) & 0xf}` : undefined;
}
