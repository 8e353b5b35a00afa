/**
 * The dialect of terminals that reorder every row by themselves: the row in logical order whose reordering (UAX#9)
 * gives the row that was to be seen.
 *
 * It is found as a fixed point: a guess is reordered by the model of the terminal, and each cell is moved to where the
 * model would have taken it from. When nothing moves any more, the model shows the row as it was given. Not every
 * row can be had: a European number at the right end of right-to-left text, as at the start of a paragraph, needs a
 * right-to-left character behind it, and only some terminals take an RLM. Where one does, an override is the last
 * resort for brackets that would find a partner they do not belong to.
 */

import {
  type Candidate,
  type CandidatePiece,
  candidates,
  isBlank,
  isRightToLeft,
  type Marks,
} from './candidates.ts';
import { type Dialect, type Glyph, mirrored } from './dialect.ts';
import { joinerBetween } from './joiners.ts';
import { isBox, type Reordering, reorder, unitOf } from './reordering.ts';

export type Inverse<Cell> = {
  readonly cells: readonly Cell[];
  /** Whether the terminal, if it is as described, shows the row as it was given. */
  readonly isExact: boolean;
};

/** `onInexact` is told the text of a row that cannot be had; the nearest row found is written. */
export function inverse(
  name: string,
  reordering: Reordering,
  onInexact: (row: string) => void = () => {},
): Dialect {
  return {
    name,
    scope: 'row',
    order: (cells) => {
      const rows = rowsIn(cells, reordering);
      const base = rows.length > 1 ? 'ltr' : reordering.base;
      const results = rows.map((row) => invert(row, { ...reordering, base }));
      const directed =
        rows.length > 1 || results[0].isExact ? undefined : direct(cells, reordering);
      if (directed) return directed;
      if (results.some(({ isExact }) => !isExact)) {
        onInexact(cells.map((cell) => cell.text).join(''));
      }
      return results.flatMap((result) => result.cells);
    },
  };
}

/** The row with a mark before it that says its direction, in the place of a blank at its end; if that shows it as given. */
function direct<Cell extends Glyph>(
  row: readonly Cell[],
  reordering: Reordering,
): readonly Cell[] | undefined {
  if (!reordering.hasLeadingMarks || reordering.base !== 'first-strong') return undefined;
  for (const [base, mark, blank, rest] of [
    ['rtl', RLM, row[0], row.slice(1)],
    ['ltr', LRM, row.at(-1), row.slice(0, -1)],
  ] as const) {
    if (blank?.text !== ' ') continue;
    const { cells, isExact } = invert(rest, { ...reordering, base });
    if (isExact) return [{ ...blank, text: mark }, ...cells];
  }
  return undefined;
}

const LRM = '\u200E';
const RLM = '\u200F';

export function invert<Cell extends Glyph>(
  row: readonly Cell[],
  reordering: Reordering,
): Inverse<Cell> {
  const pieces = row.map((cell) => pieceOf(cell, reordering));
  if (!pieces.some(isRightToLeft)) return { cells: row, isExact: true };
  const exact = search(pieces, reordering, reordering.keepsMarks ? 'all' : 'none');
  if (exact.faults === 0) return { cells: write(exact, reordering), isExact: true };
  // As if marks were kept, and then without them: a number may come to another place, but nothing is read backwards.
  const imagined = search(pieces, reordering, 'imagined');
  const nearest = imagined.faults === 0 ? imagined : exact;
  return { cells: write(nearest, reordering), isExact: false };
}

/** What the terminal takes for a row: all of it, or each part between borders. */
function rowsIn<Cell extends Glyph>(cells: readonly Cell[], { box }: Reordering): Cell[][] {
  const rows: Cell[][] = [[]];
  let wasBox = false;
  for (const cell of cells) {
    const is = box === 'end' && isBox(cell.text);
    if (is !== wasBox) rows.push([]);
    rows.at(-1)?.push(cell);
    wasBox = is;
  }
  return rows;
}

/** Guesses there are in the square of a row's length, and most rows need one or two: so many cells are tried in all. */
const MOST_CELLS = 8000;
/** Guesses for a row however long it is: all that change the whole row at once are among them. */
const LEAST_GUESSES = 20;

/** The first guess that the model shows as the row was given, or else the one that comes nearest. */
function search<Cell extends Glyph>(
  pieces: readonly CandidatePiece<Cell>[],
  reordering: Reordering,
  marks: Marks,
): Settled<Cell> {
  let nearest: Settled<Cell> | undefined;
  let left = Math.max(LEAST_GUESSES, Math.floor(MOST_CELLS / pieces.length));
  for (const guess of candidates(pieces, reordering.base, marks)) {
    const settled = settle(guess, reordering);
    if (!nearest || settled.faults < nearest.faults) nearest = settled;
    left -= 1;
    if (nearest.faults === 0 || left === 0) break;
  }
  return nearest as Settled<Cell>;
}

function pieceOf<Cell extends Glyph>(cell: Cell, reordering: Reordering): CandidatePiece<Cell> {
  const unit = unitOf(cell.text, reordering);
  const text = reordering.mirrors ? mirrored(cell.text) : undefined;
  return text === undefined
    ? { unit, cell }
    : { unit, cell, twin: { text, unit: unitOf(text, reordering) } };
}

type Settled<Cell> = Candidate<Cell> & {
  /** What would be wrong on the screen: neighbours parted, most of all in a word; signs the wrong way round. */
  readonly faults: number;
};

/** A guess that is good settles in two or three rounds. */
const ROUNDS = 5;

/** Moves the pieces until the model shows them in their places; the nearest it came if it never does. */
function settle<Cell>(guess: Candidate<Cell>, reordering: Reordering): Settled<Cell> {
  const { pieces } = guess;
  let { logical, isTwin } = guess;
  let nearest: Settled<Cell> = { ...guess, faults: Number.POSITIVE_INFINITY };
  const places = [...pieces.keys()].filter((at) => !pieces[at].unit.control);
  const rankOf = new Map(places.map((at, rank) => [at, rank]));
  for (let round = 0; round < ROUNDS && nearest.faults > 0; round += 1) {
    const units = logical.map((at) => (isTwin[at] && pieces[at].twin?.unit) || pieces[at].unit);
    const shown = reorder(units, reordering);
    const next = [...logical];
    const nextTwin = [...isTwin];
    let faults = logical.filter(
      (at, rank) => !hasPlace(pieces[at], pieces[logical[rank - 1]]),
    ).length;
    let before = -1;
    shown.order.forEach((from, rank) => {
      const piece = logical[from];
      const wanted = places[before + 1];
      if (piece !== wanted) faults += isInWord(pieces, places[before], wanted) ? WORD_TORN : 1;
      before = rankOf.get(piece) ?? 0;
      if (pieces[piece].twin && isTwin[piece] !== shown.isTurned[from]) faults += 1;
      next[from] = places[rank];
      nextTwin[places[rank]] = shown.isTurned[from];
    });
    if (faults < nearest.faults) nearest = { pieces, logical, isTwin, faults };
    logical = next;
    isTwin = nextTwin;
  }
  return nearest;
}

/** Better many words in a wrong place than one that is read backwards. */
const WORD_TORN = 100;

function isInWord<Cell>(
  pieces: readonly CandidatePiece<Cell>[],
  before: number,
  after: number,
): boolean {
  return [before, after].every((at) => pieces[at] !== undefined && !isBlank(pieces[at]));
}

/** Marks are kept with the cell before them. */
function hasPlace<Cell>(
  { mark, needsGap }: CandidatePiece<Cell>,
  before: CandidatePiece<Cell> | undefined,
): boolean {
  if (!mark) return true;
  return before !== undefined && (!needsGap || isBlank(before) || before.unit.isBox === true);
}

/** The pieces as cells in logical order. */
function write<Cell extends Glyph>(settled: Settled<Cell>, { joinsAnew }: Reordering): Cell[] {
  const { pieces, logical, isTwin } = settled;
  const cells: Cell[] = [];
  const extend = (text: string) => {
    const last = cells.pop();
    if (last) cells.push({ ...last, text: last.text + text });
  };
  for (const at of logical) {
    const { cell, mark, twin } = pieces[at];
    if (mark) extend(mark);
    if (!cell) continue;
    const last = cells.at(-1);
    if (joinsAnew && last) extend(joinerBetween(last.text, cell.text));
    cells.push(isTwin[at] && twin ? { ...cell, text: twin.text } : cell);
  }
  return cells;
}
