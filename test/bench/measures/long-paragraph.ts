/** One paragraph without a line break, longer and longer: twice as long may take twice the time, not four times. */
import { readFileSync } from 'node:fs';
import { analyse, breakLines, visualText } from '../../../src/text/index.ts';

export type Growth = {
  readonly kind: string;
  /** Of UTF-8. */
  readonly kilobytes: readonly number[];
  /** Milliseconds for each size. */
  readonly times: readonly number[];
};

/** Kilobytes. */
const SIZES = [250, 500, 1000];

const WIDTH = 72; // cells

/** The best one counts; the first ones are not yet compiled. */
const ROUNDS = 9;

/** The paragraph is made of this, over and over. */
const kinds: Readonly<Record<string, string>> = {
  prose: prose(process.argv[2]),
  'prose with English': prose(process.argv[3]),
  'a single word': '\u0628\u0633\u0645\u0644\u0629\u0645\u0646',
  'a letter and its marks': '\u0628\u064e\u0651',
  'nested brackets': '(\u0628a',
  'nested isolates': '\u2067\u0628\u2066a',
};

const growths: Growth[] = Object.entries(kinds).map(([kind, piece]) => ({
  kind,
  kilobytes: SIZES,
  times: SIZES.map((size) => bestTime(repeated(piece, size * 1000))),
}));
process.stdout.write(JSON.stringify(growths));

function prose(file: string): string {
  return readFileSync(file, 'utf8').slice(0, 1_000_000).replace(/\n+/g, ' ');
}

/** As many bytes of UTF-8 as asked for, give or take a letter. */
function repeated(piece: string, bytes: number): string {
  const times = Math.ceil(bytes / Buffer.byteLength(piece));
  const units = Math.round((bytes / Buffer.byteLength(piece)) * piece.length);
  return piece.repeat(times).slice(0, units);
}

function bestTime(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const paragraph = analyse(text);
    for (const line of breakLines(paragraph, WIDTH)) visualText(paragraph, line);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
