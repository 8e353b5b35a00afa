/**
 * Finds the ends of columns in a row: one rule for rows laid out by an Ink program and for lines of any other program.
 *
 * Walls are box drawing and blocks (U+2500 to U+259F), `|` between spaces, tabs, two or more spaces, and a leading
 * gutter: a line number, a branch of a tree, a sign of a diff, a bullet. The text between two walls is a segment: it is
 * ordered by itself and stays in its columns.
 *
 *     │ one    ABC │ 12 │      psql, tables
 *     ABC.txt  DEF.md  a.c      ls -C
 *     ├── ABC.txt               tree
 *        1 │ ABC                bat
 *     * ABC                     git log --graph
 *     +ABC                      diff
 *
 * Spaces and blocks between two brackets are not walls: `[===>   ]`, `[███░░]`. Two spaces after the end of a sentence
 * are not walls either, unless a program is known to have laid out the row. A line with only an indent, spaces at its
 * end or the pointer of a list is prose.
 */
import type { ScreenCell } from '../screen/screen-cell.ts';
import { isDrawn } from './drawn.ts';
import { TAB } from './logical-row.ts';

export type Walls = {
  /** For each cell of the row, whether it belongs to a wall. */
  readonly isWall: readonly boolean[];
  /** The walls separate columns, and are more than an indent or a pointer before the text. */
  readonly areColumns: boolean;
};

/**
 * Finds the walls in a row, which has each cluster once, in logical order. `isLaidOut`: the program that wrote the
 * row lays out all text in columns.
 */
export function wallsIn(row: readonly ScreenCell[], isLaidOut: boolean): Walls {
  const first = row.findIndex((cell) => !isBlankCell(cell));
  const last = row.findLastIndex((cell) => !isBlankCell(cell));
  const isHard = signWalls(row, first, last);
  const isInside = insideBrackets(row, isHard);
  const isWall = row.map((cell, at) => {
    return isHard[at] || (!isInside[at] && isBlock(cell) && !isCaret(row, at));
  });
  for (const { from, to } of blankWalls(row, isLaidOut)) {
    for (let at = from; at < to; at += 1) isWall[at] ||= !isInside[at];
  }
  let areColumns = isWall.some((is, at) => is && at > first && at < last) || isHard.some(Boolean);
  for (const { from, to } of stretches(isWall, false)) {
    const gutter = gutterIn(row, from, to, isHard);
    if (!gutter) continue;
    isWall.fill(true, gutter.from, gutter.to);
    if (!gutter.isPointer) areColumns = true;
  }
  return { isWall, areColumns };
}

/** Whether a line may have walls; a fast check in which `false` is certain. `hasSigns`: see `hasRowSigns`. */
export function mayHaveWalls(line: string, hasSigns: boolean): boolean {
  if (hasSigns || line.includes('|')) return true;
  // An indent is no wall by itself.
  if (line.includes('  ') || line.includes('\u00A0')) {
    if (INNER_SPACES.test(line)) return true;
  }
  return isSign(line.charCodeAt(0)) && START.test(line);
}

const INNER_SPACES = /[^ \u00A0][ \u00A0]{2}/;

/**
 * Whether a text contains box drawing, a block, a Braille pattern or the end of a tab. Plain text (`analyseIfPlain`)
 * never does.
 */
export function hasRowSigns(text: string): boolean {
  return ROW_SIGN.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what tabs are written as.
const ROW_SIGN = /[\x1F\u2500-\u259F\u2800-\u28FF]/;

/** ASCII signs and digits, and symbols: characters that rarely begin a sentence. */
function isSign(unit: number): boolean {
  return (
    unit < 0x41 ||
    (unit > 0x2000 && unit < 0x3000) ||
    unit === 0x5c ||
    unit === 0x5f ||
    unit === 0x60 ||
    unit === 0xb7
  );
}

/** The ranges [from, to) of neighbours with the value `which`. */
function stretches(isWall: readonly boolean[], which: boolean) {
  const found: { readonly from: number; readonly to: number }[] = [];
  for (let from = 0; from < isWall.length; ) {
    let to = from + 1;
    while (to < isWall.length && isWall[to] === isWall[from]) to += 1;
    if (isWall[from] === which) found.push({ from, to });
    from = to;
  }
  return found;
}

/** Walls made of signs: box drawing, bars, tabs between texts; and cells that are in visual order already. */
function signWalls(row: readonly ScreenCell[], first: number, last: number): boolean[] {
  const isFramed = row[first]?.text === BAR && row[last]?.text === BAR && first < last;
  const ends = gaugeEnds(row);
  return row.map((cell, at) => {
    if (isBox(cell) || isDrawn(cell)) return true;
    if (cell.text === TAB) return at > first;
    if (cell.text !== BAR) return false;
    if (isFramed || at === first || ends.has(at)) return true;
    return isOpen(row[at - 1]) && isOpen(row[at + 1]);
  });
}

/** The bars at both ends of a gauge, which has neither letters nor digits: `50%|#####     |`. */
function gaugeEnds(row: readonly ScreenCell[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let start = -1; // the last bar without a letter or digit behind it
  row.forEach(({ text }, at) => {
    if (text === BAR) {
      if (start >= 0 && at - start > 2) ends.add(start).add(at);
      start = at;
    } else if (start >= 0 && LETTER_OR_DIGIT.test(text)) start = -1;
  });
  return ends;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

const BAR = '|';

function isBox({ text }: ScreenCell): boolean {
  return text >= '\u2500' && text < '\u2580';
}

function isBlock({ text }: ScreenCell): boolean {
  return text >= '\u2580' && text < '\u25A0';
}

/** The cell is not part of a text that a bar could belong to. */
function isOpen(cell: ScreenCell | undefined): boolean {
  return cell === undefined || isBlankCell(cell) || isBox(cell);
}

export function isBlankCell({ text }: ScreenCell): boolean {
  return text === ' ' || text === '\u00A0' || text === TAB;
}

/** For each cell, whether it is between two matching brackets without a sign wall between them. */
function insideBrackets(row: readonly ScreenCell[], isHard: readonly boolean[]): boolean[] {
  const isInside: boolean[] = new Array(row.length).fill(false);
  let open: { readonly closing: string; readonly at: number }[] = [];
  row.forEach(({ text }, at) => {
    const closing = CLOSING.get(text);
    if (isHard[at]) open = [];
    else if (closing) open.push({ closing, at });
    if (open.length === 0) return;
    const pair = open.findLastIndex((bracket) => bracket.closing === text);
    if (pair < 0) return;
    isInside.fill(true, open[pair].at + 1, at);
    open.length = pair;
  });
  return isInside;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Two or more spaces with the same style. A space in another colour is a caret, or the edge of a box. */
function blankWalls(row: readonly ScreenCell[], isLaidOut: boolean) {
  const found: { readonly from: number; readonly to: number }[] = [];
  for (let from = 0; from < row.length; ) {
    let to = from + 1;
    if (isBlankCell(row[from])) while (isSameBlank(row[from], row[to])) to += 1;
    const count = to - from;
    if (count > 2 || (count === 2 && (isLaidOut || !endsSentence(row, from)))) {
      found.push({ from, to });
    }
    from = to;
  }
  return found;
}

function isSameBlank(cell: ScreenCell, other: ScreenCell | undefined): boolean {
  return other !== undefined && isBlankCell(other) && other.style.sgr === cell.style.sgr;
}

/** Whether a sentence ends here: punctuation, possibly with closing quotes and brackets. */
function endsSentence(row: readonly ScreenCell[], end: number): boolean {
  let at = end - 1;
  while (at > 0 && CLOSES.test(row[at].text)) at -= 1;
  return at > 0 && STOP.test(row[at].text);
}

const STOP = /^[.!?\u2026\u061F\u06D4]/;
const CLOSES = /^[)\]}"'\u00BB\u201D\u2019]/;

/**
 * Whether a cell is a cursor drawn as a block after the text, which moves with the text. A bar of a chart is
 * separate, or longer.
 */
export function isCaret(row: readonly ScreenCell[], at: number): boolean {
  const before = row[at - 1];
  const after = row[at + 1];
  if (!isBlock(row[at]) || before === undefined || isBlankCell(before)) return false;
  if (isBlock(before) || isBox(before)) return false;
  return after === undefined || isOpen(after);
}

type Gutter = { readonly from: number; readonly to: number; readonly isPointer: boolean };

/** The gutter before the text of a segment. */
function gutterIn(
  row: readonly ScreenCell[],
  from: number,
  to: number,
  isHard: readonly boolean[],
): Gutter | undefined {
  let start = from;
  while (start < to && isBlankCell(row[start])) start += 1;
  if (start === to || LETTER.test(row[start].text)) return undefined;
  const end = Math.min(to, start + LONGEST_GUTTER);
  const text = row
    .slice(start, end)
    .map((cell) => cell.text)
    .join('');
  let first = 0;
  while (first < start && isBlankCell(row[first])) first += 1;
  const isAtStart = first === start;
  const isAtEdge = isAtStart || isHard[from - 1] === true;
  for (const [kind, pattern] of GUTTERS) {
    if (kind === 'number' && !isAtStart) continue;
    if (kind === 'indented number' && (!isAtStart || start === 0)) continue;
    if (kind === 'sign' && !(isAtEdge && (start === from || !isAtStart))) continue;
    const found = pattern.exec(text)?.[0];
    // A gutter has one UTF-16 unit in each cell.
    if (found) return { from: start, to: start + found.length, isPointer: kind === 'pointer' };
  }
  return undefined;
}

const LETTER = /^\p{L}/u;
const LONGEST_GUTTER = 24;

/** The possible starts of a line with a gutter. */
const START =
  /^(?: +\d+ |\d+:| *[-+@|`\\*/_.<>\u00B7\u00BB\u2022\u2023\u203A\u2043\u2192\u2219\u25A0-\u25FF\u276F\u279C\u27A4])/;

const GUTTERS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  // `   1 text`, `12:text`; but not a time of day or a number in a sentence
  ['indented number', /^\d+(?= \S)/],
  ['number', /^(?:\d+:)+(?!\d)/],
  // `+text`, `-text` and their files; `-5` is a number
  ['sign', /^(?:\+{1,3}|-{1,3})(?![-+\d\s])/],
  ['hunk', /^@@ [-+,\d ]+ @@/],
  // `|-- text`, `+---text`, `* text`, `*-. text`
  ['branch', /^[|`+\\]-{2,4}(?= \S|[^-\s])/],
  // behind `git log --graph` its hash, which may have digits only
  ['branch', /^[*|/\\_.-]*[*|/\\][*|/\\_.-]*(?: [\da-f]{7,12}(?= \S))?(?= \S)/],
  [
    'bullet',
    /^(?:[*+\u2022\u2023\u2043\u25E6\u25A0\u25A1\u25AA\u25AB\u25C6\u25C7\u25C9\u25CB\u25CE\u25CF\u25EF\u2219\u00B7]|-{1,3}|\+{3}|<|>+)(?= \S)/,
  ],
  // ticks, crosses and signs of warning, before the text of a status
  ['status', /^[\u2713\u2714\u2716\u2717\u2718\u26A0\u2139\u221A\u00D7]\uFE0F?(?= \S)/],
  ['pointer', /^[\u276F\u203A\u25B8\u25B6\u25BA\u27A4\u279C\u2192\u00BB](?= \S)/],
];
