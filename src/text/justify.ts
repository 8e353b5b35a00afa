import { Form, formOf, joiningGroup, lamAlefOf } from '../unicode/joining.ts';
import { MUST_BREAK } from './cells.ts';
import { checkOneOf, checkWidth } from './check.ts';
import type { Display } from './display.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraph.ts';
import { type Cell, visualCells } from './visual.ts';

/** How a line is filled to the full width: not at all, by wider gaps between words, or first by longer letters. */
export type Justification = 'none' | 'space' | 'kashida';
const JUSTIFICATIONS: readonly Justification[] = ['none', 'space', 'kashida'];

/**
 * The cells of a line in visual order, stretched to `width` columns. Inserted spaces and tatweels have an empty
 * source range: `from` equals `to`. So copied and searched text never contains them.
 *
 * Three kinds of lines stay as they are: the last line of a paragraph, a line before a line break of the text, and a
 * line with no place to stretch. The caller decides about headings and the like.
 */
export function justifiedCells(
  paragraph: Paragraph,
  line: Line,
  width: number,
  justification: Justification,
  display: Display = {},
): Cell[] {
  checkWidth(width);
  checkOneOf('justification', justification, JUSTIFICATIONS);
  const cells = visualCells(paragraph, line, display);
  let slack = width - cells.reduce((sum, cell) => sum + cell.width, 0);
  if (justification === 'none' || slack <= 0 || endsParagraph(paragraph, line)) return cells;

  const logical = cells.toSorted((a, b) => a.from - b.from);
  const inserted = new Map<number, Cell[]>(); // by their UTF-16 offset
  const insert = (at: number, text: string, count: number) => {
    const cell = { text, width: 1, from: at, to: at };
    inserted.set(at, [...(inserted.get(at) ?? []), ...Array<Cell>(count).fill(cell)]);
    slack -= count;
  };
  if (justification === 'kashida') {
    for (const [at, count] of tatweels(logical, slack)) insert(at, TATWEEL, count);
  }
  for (const [at, count] of blanks(logical, slack)) insert(at, ' ', count);
  return withInserted(cells, inserted);
}

const TATWEEL = '\u0640';

function endsParagraph({ text, cells }: Paragraph, { end }: Line): boolean {
  return end >= text.length || (cells[end] & MUST_BREAK) !== 0;
}

/** Inserts cells behind the cell whose source range ends at their offset: on its left in right-to-left text. */
function withInserted(
  cells: readonly Cell[],
  inserted: ReadonlyMap<number, readonly Cell[]>,
): Cell[] {
  return cells.flatMap((cell, index) => {
    const added = inserted.get(cell.to) ?? [];
    return cells[index - 1]?.from === cell.to ? [...added, cell] : [cell, ...added];
  });
}

/**
 * The offsets at which spaces are inserted, and how many: behind the spaces between words, as evenly as whole cells
 * allow.
 */
function blanks(logical: readonly Cell[], slack: number): [number, number][] {
  const isBlank = (cell: Cell) => /^\s+$/.test(cell.text);
  const first = logical.findIndex((cell) => !isBlank(cell));
  const gaps = logical.filter(
    (cell, index) =>
      index > first && isBlank(cell) && logical[index + 1] && !isBlank(logical[index + 1]),
  );
  return gaps.map(({ to }, index) => {
    const share = (count: number) => Math.floor((count * slack) / gaps.length);
    return [to, share(index + 1) - share(index)];
  });
}

/** The most tatweels in one place. */
const LONGEST = 3;

/** The offsets at which tatweels are inserted, and how many: one place in each word, best places first. */
function tatweels(logical: readonly Cell[], slack: number): [number, number][] {
  const places = words(logical)
    .map(bestPlace)
    .filter((place) => place !== undefined)
    .sort((a, b) => a.rank - b.rank || b.length - a.length || a.at - b.at);
  const counts = new Map<number, number>();
  let left = slack;
  for (let round = 0; round < LONGEST; round += 1) {
    for (const { at } of places) {
      if (left === 0) break;
      counts.set(at, (counts.get(at) ?? 0) + 1);
      left -= 1;
    }
  }
  return [...counts];
}

/** The words of a line, each a sequence of joined letters. */
function words(logical: readonly Cell[]): Cell[][] {
  const words: Cell[][] = [[]];
  for (const cell of logical) {
    if (isJoinedLetter(cell)) words.at(-1)?.push(cell);
    else words.push([]);
  }
  return words;
}

type KashidaPlace = {
  /** UTF-16 offset in the text, between two joined letters. */
  readonly at: number;
  readonly rank: number;
  /** Cells of the word. */
  readonly length: number;
};

/** The best place in a word; of equal places, the one nearest to its end; `undefined` if there is none. */
function bestPlace(word: readonly Cell[]): KashidaPlace | undefined {
  // Marks around a lam-alef are hard to place already.
  const isVocalised = word.some((cell) => cell.text.length > 1);
  if (isVocalised && word.some(isLamAlef)) return undefined;

  let best: KashidaPlace | undefined;
  for (let index = 1; index < word.length; index += 1) {
    if (!isJoined(word[index - 1], word[index])) continue;
    const rank = rankOf(word[index - 1], word[index], word[index + 1]);
    if (best === undefined || rank <= best.rank) {
      best = { at: word[index].from, rank, length: word.length };
    }
  }
  return best;
}

/** Whether the joiner joined two letters: a tatweel between them then lengthens the connection and changes no form. */
export function isJoined(before: Cell, after: Cell): boolean {
  const form = formOf(glyphOf(before))?.form;
  const reaches = form === Form.INITIAL || form === Form.MEDIAL || before.text === TATWEEL;
  const next = formOf(glyphOf(after))?.form;
  return reaches && (next === Form.MEDIAL || next === Form.FINAL || isFinalLamAlef(after));
}

/**
 * Preferred places for lengthening in calligraphy, best first. The order is that of Microsoft's shaping engine
 * (Uniscribe, SCRIPT_JUSTIFY_ARABIC_*), known from Word and browsers. Letters are given by their joining group, which
 * ignores dots.
 */
const AFTER: readonly string[] = ['SEEN', 'SAD'];
const BEFORE_FINAL: readonly (readonly [rank: number, groups: readonly string[]])[] = [
  [3, ['HEH', 'HEH_GOAL', 'KNOTTED_HEH', 'TEH_MARBUTA', 'DAL']],
  [4, ['ALEF', 'TAH', 'LAM', 'KAF', 'GAF']],
  [6, ['WAW', 'AIN', 'QAF', 'FEH']],
];
/** Rank 5: before a beh, if one of these follows it in final form. */
const BEFORE_BEH_AND: readonly string[] = ['REH', 'YEH', 'FARSI_YEH'];

function rankOf(before: Cell, after: Cell, next: Cell | undefined): number {
  if (before.text === TATWEEL) return 1; // the writer lengthened the word here
  if (AFTER.includes(groupOf(before))) return 2;
  if (isFinal(after)) {
    const [rank] = BEFORE_FINAL.find(([, groups]) => groups.includes(groupOf(after))) ?? [7];
    return rank;
  }
  if (groupOf(after) === 'BEH' && next && isFinal(next) && BEFORE_BEH_AND.includes(groupOf(next))) {
    return 5;
  }
  return isFinalLamAlef(after) ? 7 : 8;
}

function isFinal(cell: Cell): boolean {
  return formOf(glyphOf(cell))?.form === Form.FINAL;
}

function isLamAlef(cell: Cell): boolean {
  return lamAlefOf(glyphOf(cell)) !== undefined;
}

function isFinalLamAlef(cell: Cell): boolean {
  return lamAlefOf(glyphOf(cell))?.form === Form.FINAL;
}

function groupOf(cell: Cell): string {
  return joiningGroup(formOf(glyphOf(cell))?.letter ?? 0) ?? '';
}

function isJoinedLetter(cell: Cell): boolean {
  return formOf(glyphOf(cell)) !== undefined || isLamAlef(cell) || cell.text === TATWEEL;
}

function glyphOf(cell: Cell): number {
  return cell.text.charCodeAt(0);
}
