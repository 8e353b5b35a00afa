import { Form, formOf, joiningGroup, lamAlefOf } from '../unicode/joining.ts';
import { MUST_BREAK } from './cells.ts';
import type { Display } from './display.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraph.ts';
import { type Cell, visualCells } from './visual.ts';

/** How a line is brought to the full width: not at all, by wider gaps between words, or by longer letters first. */
export type Justification = 'none' | 'space' | 'kashida';

/**
 * The cells of a line in visual order, stretched to `width` columns. What is put in, blanks and tatweels, stands for no
 * source: its `from` equals its `to`, so copied and searched text never has it.
 *
 * The last line of a paragraph, and one that a line break of the text ends, stay as they are; so does a line in which
 * nothing can be stretched. Headings and the like are the caller's to leave alone.
 */
export function justifiedCells(
  paragraph: Paragraph,
  line: Line,
  width: number,
  justification: Justification,
  display: Display = {},
): Cell[] {
  const cells = visualCells(paragraph, line, display);
  let slack = width - cells.reduce((sum, cell) => sum + cell.width, 0);
  if (justification === 'none' || slack <= 0 || endsParagraph(paragraph, line)) return cells;

  const logical = cells.toSorted((a, b) => a.from - b.from);
  const inserted = new Map<number, Cell[]>(); // by the offset where they stand
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

/** Puts cells behind those whose source ends where they stand: on their left where text runs right-to-left. */
function withInserted(
  cells: readonly Cell[],
  inserted: ReadonlyMap<number, readonly Cell[]>,
): Cell[] {
  return cells.flatMap((cell, index) => {
    const added = inserted.get(cell.to) ?? [];
    return cells[index - 1]?.from === cell.to ? [...added, cell] : [cell, ...added];
  });
}

/** Where blanks go, and how many: behind the blanks between words, as evenly as whole cells allow. */
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

/** No letter is drawn longer than this many cells. */
const LONGEST = 3;

/** Where tatweels go, and how many: one place a word, the words where they look best first. */
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

/** The words of a line that are written in joined letters. */
function words(logical: readonly Cell[]): Cell[][] {
  const words: Cell[][] = [[]];
  for (const cell of logical) {
    if (isJoinedLetter(cell)) words.at(-1)?.push(cell);
    else words.push([]);
  }
  return words;
}

type KashidaPlace = {
  /** Offset in the text, between two joined letters. */
  readonly at: number;
  readonly rank: number;
  /** Of the word, in cells. */
  readonly length: number;
};

/** The best place of a word, of several as good the one nearest its end; `undefined` if it has none. */
function bestPlace(word: readonly Cell[]): KashidaPlace | undefined {
  // Marks round a lam-alef are hard enough to place as they are.
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

/** Whether the joiner has joined two letters, so that a tatweel between them lengthens the joint and changes no form. */
export function isJoined(before: Cell, after: Cell): boolean {
  const form = formOf(glyphOf(before))?.form;
  const reaches = form === Form.INITIAL || form === Form.MEDIAL || before.text === TATWEEL;
  const next = formOf(glyphOf(after))?.form;
  return reaches && (next === Form.MEDIAL || next === Form.FINAL || isFinalLamAlef(after));
}

/**
 * Where calligraphy likes to lengthen a word, best first. The order is that of Microsoft's shaping engine (Uniscribe,
 * SCRIPT_JUSTIFY_ARABIC_*), which Word and browsers made familiar. Letters by their joining group, dots aside.
 */
const AFTER: readonly string[] = ['SEEN', 'SAD'];
const BEFORE_FINAL: readonly (readonly [rank: number, groups: readonly string[]])[] = [
  [3, ['HEH', 'HEH_GOAL', 'KNOTTED_HEH', 'TEH_MARBUTA', 'DAL']],
  [4, ['ALEF', 'TAH', 'LAM', 'KAF', 'GAF']],
  [6, ['WAW', 'AIN', 'QAF', 'FEH']],
];
/** Before a beh that is followed by one of these in final form. */
const BEFORE_BEH_AND: readonly string[] = ['REH', 'YEH', 'FARSI_YEH'];

function rankOf(before: Cell, after: Cell, next: Cell | undefined): number {
  if (before.text === TATWEEL) return 1; // where the writer has already lengthened it
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
