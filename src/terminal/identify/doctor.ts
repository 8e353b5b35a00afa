/**
 * Diagnosis of a terminal for `sahifa doctor`. It shows phrases in a box, once in each dialect; the dialect in which
 * they read correctly is the right one.
 */
import { analyse, cellWidth, visualCells } from '../../text/index.ts';
import { encode } from '../dialects/dialect.ts';
import { DIALECT_NAMES, type DialectName } from '../dialects/dialect-names.ts';
import { dialectOf } from '../dialects/dialects.ts';
import { blanks, cutGlyphs, type ScreenCell, type ScreenSize } from '../screen/screen-cell.ts';
import { PLAIN, type Style } from '../sgr/style.ts';
import type { Situation } from './detect.ts';
import type { DetectedTerminal } from './detected-terminal.ts';
import type { Facts } from './facts.ts';
import { type MissingGlyphs, missingGlyphs } from './glyphs.ts';
import { MULTIPLEXERS, TERMINALS } from './terminals.ts';

/** Suitable for JSON and for publication: only variables that identify terminals are included. */
export type Diagnosis = {
  readonly terminal: string;
  readonly version: string;
  readonly dialect: DialectName;
  readonly because: string;
  readonly isGuess: boolean;
  /** The key under which the answer is saved. */
  readonly key: string;
  readonly size: ScreenSize;
  readonly lack?: MissingGlyphs;
  readonly environment: Facts;
  readonly answers: Facts;
  /** What tmux reports about the terminal around it. */
  readonly outer?: Facts;
};

export function diagnose(
  situation: Situation,
  found: DetectedTerminal,
  size: ScreenSize,
): Diagnosis {
  const { env, platform, answers = {}, outer } = situation;
  return {
    terminal: found.name,
    version: found.version,
    dialect: found.dialect,
    because: found.because,
    isGuess: found.isGuess,
    key: found.key,
    size,
    lack: missingGlyphs(env, platform),
    environment: tellingOf(env),
    answers,
    outer,
  };
}

/** Rows encoded for the terminal, without line breaks, as wide as the screen. */
export type Sample = { readonly dialect: DialectName; readonly rows: readonly string[] };

/**
 * One sample for each dialect; of dialects with equal output, only the first. `label` names a sample at the left of
 * its first row; all labels must have the same width. `columns`: width of the screen.
 */
export function samplesFor(columns: number, label: (index: number) => string): Sample[] {
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const name of DIALECT_NAMES) {
    const { order } = dialectOf(name);
    const sent = (labels: readonly string[]) =>
      PHRASES.map((phrase, row) => encode(order(rowOf(phrase, labels[row], columns))));
    const bare = sent(PHRASES.map(() => '')).join();
    if (seen.has(bare)) continue;
    seen.add(bare);
    const first = label(samples.length);
    const rest = ' '.repeat(cellWidth(first));
    samples.push({
      dialect: name,
      rows: sent(PHRASES.map((_, row) => (row === 0 ? first : rest))),
    });
  }
  return samples;
}

/**
 * Phrases with everything that a terminal may show wrong: a number at the start, joining letters, lam-alef, brackets,
 * a Latin word, signs directly at a word, and letters that some fonts lack. In logical order.
 */
export const PHRASES: readonly string[] = [
  '12 (\u062E\u0627\u0646\u0647) WHO \u0648 \u0633\u0644\u0627\u0645!',
  '\u00AB\u067E\u06C1\u0644\u06D2\u00BB\u060C iPhone-\u0647\u0627.',
];

/**
 * The same phrases in Latin letters for people who do not read the scripts. They must read from right to left on the
 * screen.
 */
export const PHRASES_SPELT: readonly string[] = [
  '12 (xane) WHO w slam!',
  '\u00ABpehle\u00BB, iPhone-ha.',
];

/**
 * `label │   phrase │ │ ×2 phrase │`: the phrase on the right side of its box, a panel in bold if there is room, and
 * spaces up to the end of the screen.
 */
function rowOf(phrase: string, label: string, columns: number): ScreenCell[] {
  const box = boxed(phrase, WIDTH);
  const panel = ` ${boxed(PANEL, PANEL_WIDTH, '\u00D72 ')}`;
  const hasRoom = cellWidth(label + box + panel) <= columns;
  const row = [...styled(label + box, PLAIN), ...(hasRoom ? styled(panel, BOLD) : [])];
  return [...row, ...blanks(columns - row.length)];
}

/** `│before   phrase │`, `width` cells inside. */
function boxed(phrase: string, width: number, before = ''): string {
  const text = visualText(phrase);
  const gap = ' '.repeat(Math.max(0, width - cellWidth(before + text)));
  return `\u2502${before}${gap}${text} \u2502`;
}

function styled(text: string, style: Style): ScreenCell[] {
  return cutGlyphs(text).map((glyph) => ({ ...glyph, style }));
}

const BOLD: Style = { sgr: '1', link: '' };

/** A name beside a number, as in the reader's panels. */
const PANEL = '\u0633\u0639\u0627\u062F';
const PANEL_WIDTH = 10;

function visualText(phrase: string): string {
  const paragraph = analyse(phrase, { direction: 'rtl' });
  const line = { from: 0, to: phrase.length, end: phrase.length };
  return visualCells(paragraph, line)
    .map((cell) => cell.text)
    .join('');
}

/** Cells for the longest phrase, with some space so that its right end is visible. */
const WIDTH = 30;

/** One line for a report: what this terminal says of itself, and the dialect that reads right. */
export function reportLine(
  { terminal, version, environment, answers, outer }: Diagnosis,
  chosen: DialectName,
  program: string,
): string {
  const facts = { ...environment, ...answers, ...(outer && { outer: JSON.stringify(outer) }) };
  const told = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${value}`,
  );
  return [program, `${terminal} ${version}`.trim(), ...told, `dialect=${chosen}`].join('; ');
}

/** Variables in the table of terminals. If only the presence of a variable matters, its value is left out. */
function tellingOf(env: Facts): Facts {
  const told: Record<string, string> = {};
  for (const { env: marks } of [...TERMINALS, ...MULTIPLEXERS]) {
    for (const condition of marks.flatMap((mark) => mark.split(' '))) {
      const [, name = '', operator = ''] = /^(\w+)(.*)$/.exec(condition) ?? [];
      const value = env[name];
      if (value) told[name] ??= operator === '' && !/VERSION|MLTERM/.test(name) ? 'set' : value;
    }
  }
  for (const name of ['LC_ALL', 'LC_CTYPE', 'LANG', 'COLORTERM']) {
    const value = env[name];
    if (value) told[name] = value;
  }
  return told;
}
