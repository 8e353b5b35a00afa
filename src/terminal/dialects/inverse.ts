/**
 * The dialect for terminals that reorder every row: it finds the row in logical order that their reordering (UAX#9)
 * turns into the wanted row.
 *
 * The row is found as a fixed point. A candidate is reordered by a model of the terminal, and each cell moves to the
 * position from which the model would have taken it. If no cell moves any more, the model shows the row as given.
 * Some rows cannot be shown exactly. A European number at the right end of right-to-left text, as at the start of a
 * paragraph, needs a right-to-left character after it, and only some terminals accept an RLM. On those, an override
 * is the last resort for brackets that would pair with a wrong partner.
 */

import type { Direction } from '../../text/index.ts';
import { Bidi } from '../../unicode/bidi-class.ts';
import {
  type Candidate,
  type CandidatePiece,
  candidates,
  isBlank,
  isRightToLeft,
  type Marks,
} from './candidates.ts';
import { type Dialect, type Glyph, mirrored, type StyledGlyph } from './dialect.ts';
import { joinerBetween } from './joiners.ts';
import { isBox, type Reordering, reorder, unitOf } from './reordering.ts';

export type Inverse<Cell> = {
  readonly cells: readonly Cell[];
  /** Whether a terminal that behaves like the model shows the row as given. */
  readonly isExact: boolean;
};

/** `onInexact` gets the text of a row that cannot be shown exactly; the nearest row found is written. */
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
      const results = rows.map((row) => inverted(row, { ...reordering, base }));
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

/**
 * The row in its logical order, with a direction mark in place of a space at its end; `undefined` if the model does
 * not show it as given.
 */
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

/** Exact, if need be by letters that look like blanks: few if that is enough, or all. */
function inverted<Cell extends Glyph>(row: readonly Cell[], reordering: Reordering): Inverse<Cell> {
  const { strongBlank, base } = reordering;
  const plain = strongBlank === undefined ? undefined : exactly(row, reordering);
  if (plain || strongBlank === undefined) return plain ?? invert(row, reordering);
  const first = row.findIndex(({ text }) => text === BLANK);
  for (const isStrong of [(at: number) => at === first, () => true]) {
    const braced = row.map((cell, at) =>
      cell.text === BLANK && isStrong(at) ? { ...cell, text: strongBlank } : cell,
    );
    for (const wanted of ['ltr', 'rtl'] as const) {
      if (base !== 'first-strong' && wanted !== base) continue;
      const result = exactly(braced, { ...reordering, base: wanted });
      if (!result) continue;
      if (base !== 'first-strong' || firstStrong(result.cells, reordering) === wanted)
        return result;
    }
  }
  return invert(row, reordering);
}

const BLANK = ' ';

/** The direction of the first strong character (P2, P3). */
function firstStrong(cells: readonly Glyph[], reordering: Reordering): Direction | undefined {
  for (const { text } of cells) {
    const { type } = unitOf(text, reordering);
    if (type === Bidi.L) return 'ltr';
    if (type === Bidi.R || type === Bidi.AL) return 'rtl';
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
  const exact = search(pieces, reordering, marksOf(reordering));
  if (exact.faults === 0) return { cells: write(exact, reordering), isExact: true };
  // First as if marks were kept, then without them: a number may move, but no text is reversed.
  const imagined = search(pieces, reordering, 'imagined');
  const nearest = imagined.faults === 0 ? imagined : exact;
  return { cells: write(nearest, reordering), isExact: false };
}

/** `invert`, if the row can be shown exactly. */
function exactly<Cell extends Glyph>(
  row: readonly Cell[],
  reordering: Reordering,
): Inverse<Cell> | undefined {
  const pieces = row.map((cell) => pieceOf(cell, reordering));
  if (!pieces.some(isRightToLeft)) return { cells: row, isExact: true };
  const exact = search(pieces, reordering, marksOf(reordering));
  return exact.faults === 0 ? { cells: write(exact, reordering), isExact: true } : undefined;
}

function marksOf({ keepsMarks }: Reordering): Marks {
  return keepsMarks ? 'all' : 'none';
}

/** The parts that the terminal treats as rows: the whole row, or each part between borders or of one style. */
function rowsIn<Cell extends StyledGlyph>(
  cells: readonly Cell[],
  { box, endsAtStyle }: Reordering,
): Cell[][] {
  const rows: Cell[][] = [[]];
  let wasBox = false;
  let last: string | undefined;
  for (const cell of cells) {
    const is = box === 'end' && isBox(cell.text);
    const look = endsAtStyle ? cell.style.sgr : undefined;
    if (is !== wasBox || (look !== last && last !== undefined)) rows.push([]);
    rows.at(-1)?.push(cell);
    wasBox = is;
    last = look;
  }
  return rows;
}

/**
 * The number of candidates is quadratic in the length of the row, but most rows need one or two. This is the limit of
 * cells in all candidates together.
 */
const MOST_CELLS = 8000;
/** The fewest candidates that are tried, also for long rows. They include all that change the whole row at once. */
const LEAST_GUESSES = 20;

/** The first candidate that the model shows as given; otherwise the nearest one. */
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
  /**
   * Penalty for errors on the screen: separated neighbours, most of all inside a word, and signs facing the wrong
   * way.
   */
  readonly faults: number;
};

/** A good candidate settles in two or three rounds. */
const ROUNDS = 5;

/** Moves pieces until the model shows them in their places; otherwise returns the best round. */
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

/** Many misplaced words are better than one reversed word. */
const WORD_TORN = 100;

function isInWord<Cell>(
  pieces: readonly CandidatePiece<Cell>[],
  before: number,
  after: number,
): boolean {
  return [before, after].every((at) => pieces[at] !== undefined && !isBlank(pieces[at]));
}

/** A mark stays with the cell before it. */
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
