/**
 * What an npm user writes today: `arabic-reshaper` for the forms, bidi-js for the order, a line filled word by
 * word. Reads the file named by its argument, writes lines of at most 72 characters in visual order.
 */
import { readFileSync } from 'node:fs';
import reshaper from 'arabic-reshaper';
import bidiFactory from 'bidi-js';

const WIDTH = 72;

const bidi = bidiFactory();

const lines: string[] = [];
for (const paragraph of readFileSync(process.argv[2], 'utf8').split('\n')) {
  for (const line of wrap(reshaper.convertArabic(paragraph))) {
    lines.push(bidi.getReorderedString(line, bidi.getEmbeddingLevels(line)));
  }
}
process.stdout.write(`${lines.join('\n')}\n`);

/** Greedy lines, without the blank they are broken at. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > WIDTH) {
    const blank = text.lastIndexOf(' ', from + WIDTH);
    const to = blank > from ? blank : from + WIDTH;
    lines.push(text.slice(from, to));
    from = to === blank ? to + 1 : to;
  }
  lines.push(text.slice(from));
  return lines;
}
