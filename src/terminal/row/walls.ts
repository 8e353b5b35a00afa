/**
 * Where the columns of a row end: the one rule for rows that an Ink program has laid out, and for lines of any other program.
 *
 * Walls are box drawing and blocks (U+2500 to U+259F), `|` between blanks, tabs, two blanks or more, and a leading gutter: a
 * line number, a branch of a tree, a sign of a diff, a bullet. What stands between two walls is a segment: it is ordered by
 * itself, and stays in its columns.
 *
 *     │ one    ABC │ 12 │      psql, tables
 *     ABC.txt  DEF.md  a.c      ls -C
 *     ├── ABC.txt               tree
 *        1 │ ABC                bat
 *     * ABC                     git log --graph
 *     +ABC                      diff
 *
 * Blanks and blocks between two brackets are no wall: `[===>   ]`, `[███░░]`. Nor are, unless it is known that a program has
 * laid out the row, two blanks behind the end of a sentence; and a line in which nothing is found but an indent, blanks
 * at the end or a list's pointer is prose.
 */
import type { ScreenCell } from '../screen/screen-cell.ts';
import { isDrawn } from './drawn.ts';
import { TAB } from './logical-row.ts';

export type Walls = {
  /** For each cell of the row, whether it stands between segments. */
  readonly isWall: readonly boolean[];
  /** They part columns, and not an indent or a pointer from the text. */
  readonly areColumns: boolean;
};

/** Of a row that holds each cluster once, in logical order. `isLaidOut`: by a program that writes no prose but in columns. */
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

/** Whether a line may have walls, for those who have many lines: what it denies is sure. `hasSigns`: see `hasRowSigns`. */
export function mayHaveWalls(line: string, hasSigns: boolean): boolean {
  if (hasSigns || line.includes('  ') || line.includes('|') || line.includes('\u00A0')) return true;
  return isSign(line.charCodeAt(0)) && START.test(line);
}

/** Whether there is box drawing, a block, a pattern of dots or the end of a tab in a text: in plain text (`analyseIfPlain`) never. */
export function hasRowSigns(text: string): boolean {
  return ROW_SIGN.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what tabs are written as.
const ROW_SIGN = /[\x1F\u2500-\u259F\u2800-\u28FF]/;

/** Signs and digits of ASCII, and symbols: nothing that a sentence mostly begins with. */
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

/** [from, to) of neighbours that are alike. */
export function stretches(isWall: readonly boolean[], which: boolean) {
  const found: { readonly from: number; readonly to: number }[] = [];
  for (let from = 0; from < isWall.length; ) {
    let to = from + 1;
    while (to < isWall.length && isWall[to] === isWall[from]) to += 1;
    if (isWall[from] === which) found.push({ from, to });
    from = to;
  }
  return found;
}

/** Walls that are signs: box drawing, bars, tabs between texts; and what stands in visual order already. */
function signWalls(row: readonly ScreenCell[], first: number, last: number): boolean[] {
  const isFramed = row[first]?.text === BAR && row[last]?.text === BAR && first < last;
  return row.map((cell, at) => {
    if (isDrawn(cell) || BOX.test(cell.text)) return true;
    if (cell.text === TAB) return at > first;
    if (cell.text !== BAR) return false;
    return isFramed || at === first || (isOpen(row[at - 1]) && isOpen(row[at + 1]));
  });
}

const BAR = '|';
const BOX = /^[\u2500-\u257F]/;
const BLOCK = /^[\u2580-\u259F]/;

function isBlock({ text }: ScreenCell): boolean {
  return BLOCK.test(text);
}

/** Nothing stands here that a bar could belong to. */
function isOpen(cell: ScreenCell | undefined): boolean {
  return cell === undefined || isBlankCell(cell) || BOX.test(cell.text);
}

export function isBlankCell({ text }: ScreenCell): boolean {
  return text === ' ' || text === '\u00A0' || text === TAB;
}

/** For each cell, whether it stands between two brackets that belong together, with no wall of a sign between them. */
function insideBrackets(row: readonly ScreenCell[], isHard: readonly boolean[]): boolean[] {
  const isInside: boolean[] = new Array(row.length).fill(false);
  let open: { readonly closing: string; readonly at: number }[] = [];
  row.forEach(({ text }, at) => {
    const closing = CLOSING.get(text);
    if (isHard[at]) open = [];
    else if (closing) open.push({ closing, at });
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

/** Two blanks or more that look the same: a blank in another colour is a caret, or the edge of a box. */
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

/** What ends a sentence, with quotes and brackets that close behind it. */
function endsSentence(row: readonly ScreenCell[], end: number): boolean {
  let at = end - 1;
  while (at > 0 && CLOSES.test(row[at].text)) at -= 1;
  return at > 0 && STOP.test(row[at].text);
}

const STOP = /^[.!?\u2026\u061F\u06D4]/;
const CLOSES = /^[)\]}"'\u00BB\u201D\u2019]/;

/** A cursor that is drawn as a block behind the text, and goes with it: a bar of a chart stands apart, or is longer. */
export function isCaret(row: readonly ScreenCell[], at: number): boolean {
  const before = row[at - 1];
  const after = row[at + 1];
  if (!isBlock(row[at]) || before === undefined || isBlankCell(before)) return false;
  if (isBlock(before) || BOX.test(before.text)) return false;
  return after === undefined || isOpen(after);
}

type Gutter = { readonly from: number; readonly to: number; readonly isPointer: boolean };

/** What stands before the text of a segment, and is none of it. */
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
    // Nothing in a gutter is longer than one unit a cell.
    if (found) return { from: start, to: start + found.length, isPointer: kind === 'pointer' };
  }
  return undefined;
}

const LETTER = /^\p{L}/u;
const LONGEST_GUTTER = 24;

/** How a line begins that may have a gutter. */
const START = /^(?: +\d+ |\d+:| *[^\s\p{L}\d])/u;

const GUTTERS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  // `   1 text`, `12:text`; a time of day, and a number in a sentence, are none
  ['indented number', /^\d+(?= \S)/],
  ['number', /^(?:\d+:)+(?!\d)/],
  // `+text`, `-text` and their files; `-5` is a number
  ['sign', /^(?:\+{1,3}|-{1,3})(?![-+\d\s])/],
  ['hunk', /^@@ [-+,\d ]+ @@/],
  // `|-- text`, `* text`, `*-. text`
  ['branch', /^[|`+\\]--(?= )/],
  ['branch', /^[*|/\\_.-]*[*|/\\][*|/\\_.-]*(?= \S)/],
  [
    'bullet',
    /^(?:[*+\u2022\u2023\u2043\u25E6\u25AA\u25AB\u25CF\u25CB\u2219\u00B7]|-{1,3}|\+{3}|<|>+)(?= \S)/,
  ],
  ['pointer', /^[\u276F\u203A\u25B8\u25B6\u25BA\u27A4\u279C\u2192\u00BB](?= \S)/],
];
