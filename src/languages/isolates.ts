/** FIRST STRONG ISOLATE and its end (UAX#9, 2.4). */
const FSI = '\u2068';
const PDI = '\u2069';

/** Encloses quoted text, such as input or an address, so that its direction does not affect the sentence around it. */
export function isolated(text: string): string {
  // Isolate controls in the text are removed, because they could end the isolate or leave one open.
  return FSI + text.replace(/[\u2066-\u2069]/g, '') + PDI;
}

/** The sentence without isolates, for files and pipes, where another program orders the letters. */
export function plain(sentence: string): string {
  return sentence.replace(/[\u2066-\u2069]/g, '');
}
