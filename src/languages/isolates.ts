/** FIRST STRONG ISOLATE and its end (UAX#9, 2.4). */
const FSI = '\u2068';
const PDI = '\u2069';

/** What a person typed, or an address, in a sentence of another language: its direction is its own affair. */
export function isolated(text: string): string {
  // An isolate of its own that it leaves open, or one that it ends too often, must not reach the sentence.
  return FSI + text.replace(/[\u2066-\u2069]/g, '') + PDI;
}

/** A sentence without isolates, for where letters are put in order by others: a file, a pipe. */
export function plain(sentence: string): string {
  return sentence.replace(/[\u2066-\u2069]/g, '');
}
