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
import { Bidi } from '../unicode/bidi-class.ts';
import type { Dialect, Glyph } from './dialect.ts';
import { joinerBetween } from './joiners.ts';
import { mirrored } from './mirror.ts';
import { type Reordering, reorder, type Unit, unitOf } from './reordering.ts';

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
      const result = invert(cells, reordering);
      if (!result.isExact) onInexact(cells.map((cell) => cell.text).join(''));
      return result.cells;
    },
  };
}

export function invert<Cell extends Glyph>(
  row: readonly Cell[],
  reordering: Reordering,
): Inverse<Cell> {
  const pieces = row.map((cell) => pieceOf(cell, reordering));
  if (!pieces.some(isRightToLeft)) return { cells: row, isExact: true };
  let nearest: Settled<Cell> | undefined;
  for (const guess of guesses(pieces, reordering)) {
    const settled = settle(guess, reordering);
    if (!nearest || settled.faults < nearest.faults) nearest = settled;
    if (settled.faults === 0) break;
  }
  if (!nearest) return { cells: row, isExact: false };
  return { cells: write(nearest, reordering), isExact: nearest.faults === 0 };
}

/** What stands at a place of the screen, or between two places: a mark has no cell and takes no place. */
type Piece<Cell> = {
  readonly unit: Unit;
  readonly cell?: Cell;
  readonly mark?: string;
  /** The text and the unit that are seen as this piece where it stands right-to-left and is mirrored. */
  readonly twin?: { readonly text: string; readonly unit: Unit };
};

const STRONG: Unit = { type: Bidi.R };
const RLM: Piece<never> = { unit: STRONG, mark: '\u200F' };
const RLO: Piece<never> = { unit: STRONG, mark: '\u202E' };
const PDF: Piece<never> = { unit: STRONG, mark: '\u202C' };

function pieceOf<Cell extends Glyph>(cell: Cell, reordering: Reordering): Piece<Cell> {
  const unit = unitOf(cell.text, reordering);
  const text = reordering.mirrors ? mirrored(cell.text) : undefined;
  return text === undefined
    ? { unit, cell }
    : { unit, cell, twin: { text, unit: unitOf(text, reordering) } };
}

type Guess<Cell> = {
  /** In visual order. */
  readonly pieces: readonly Piece<Cell>[];
  /** Indices of `pieces` in logical order. */
  readonly logical: readonly number[];
  /** For each of `pieces`, whether its twin is to be written. */
  readonly isTwin: readonly boolean[];
};

type Settled<Cell> = Guess<Cell> & {
  /** How often the terminal would part neighbours, or show a piece the wrong way round. 0: the row as given. */
  readonly faults: number;
};

/** A guess that is good settles in two or three rounds. */
const ROUNDS = 5;

/** Moves the pieces until the model shows them in their places; the nearest it came if it never does. */
function settle<Cell>(guess: Guess<Cell>, reordering: Reordering): Settled<Cell> {
  const { pieces } = guess;
  let { logical, isTwin } = guess;
  let nearest: Settled<Cell> = { ...guess, faults: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS && nearest.faults > 0; round += 1) {
    const units = logical.map((at) => (isTwin[at] && pieces[at].twin?.unit) || pieces[at].unit);
    const shown = reorder(units, reordering);
    const next: number[] = [];
    const nextTwin: boolean[] = [];
    // A mark is kept with the cell before it.
    let faults = pieces[logical[0]].cell ? 0 : 1;
    shown.order.forEach((from, place) => {
      const piece = logical[from];
      if (piece !== (place === 0 ? 0 : logical[shown.order[place - 1]] + 1)) faults += 1;
      if (pieces[piece].twin && isTwin[piece] !== shown.isTurned[from]) faults += 1;
      next[from] = place;
      nextTwin[place] = shown.isTurned[from];
    });
    if (faults < nearest.faults) nearest = { pieces, logical, isTwin, faults };
    logical = next;
    isTwin = nextTwin;
  }
  return nearest;
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

/**
 * From `from` to `to`: guessed to stand right-to-left, by its own characters (`bare`), with an RLM at each end that
 * is no letter (`marked`), or by an override, under which all characters are letters (`forced`).
 */
type Block = {
  readonly from: number;
  readonly to: number;
  readonly hold: 'bare' | 'marked' | 'forced';
};

/** The ways to see a stretch between two left-to-right letters; the first is the likeliest. */
type Ways = readonly Block[];

function* guesses<Cell>(
  pieces: readonly Piece<Cell>[],
  reordering: Reordering,
): Generator<Guess<Cell>> {
  const stretches = stretchesOf(pieces, reordering);
  const choose = (way: (stretch: number) => number) =>
    stretches.map((ways, stretch) => ways[Math.min(way(stretch), ways.length - 1)]);
  const most = Math.max(...stretches.map((ways) => ways.length));
  for (let way = 0; way < most; way += 1)
    yield guessOf(
      pieces,
      choose(() => way),
    );
  if (reordering.base === 'first-strong') {
    yield guessOf(pieces, [{ from: 0, to: pieces.length, hold: 'bare' }]);
  }
  // A number behind the last letter stands right of it in no way that has no mark: the nearest is found by now.
  if (stretches.some(([all, letters]) => all.to > letters.to) && !reordering.keepsMarks) return;
  for (let odd = 0; odd < stretches.length; odd += 1) {
    for (let usual = 0; usual < most; usual += 1) {
      for (let way = 0; way < most; way += 1) {
        if (way !== usual)
          yield guessOf(
            pieces,
            choose((at) => (at === odd ? way : usual)),
          );
      }
    }
  }
}

/** Blocks read from their right end, all else from the left. */
function guessOf<Cell>(row: readonly Piece<Cell>[], blocks: readonly Block[]): Guess<Cell> {
  const pieces: Piece<Cell>[] = [];
  const logical: number[] = [];
  const isTwin: boolean[] = [];
  let at = 0;
  for (const { from, to, hold } of [...blocks, endOf(row)]) {
    for (; at < from; at += 1) logical.push(pieces.push(row[at]) - 1);
    const first = pieces.length;
    if (hold === 'forced') pieces.push(PDF);
    if (hold === 'marked' && !isLetter(row[from])) pieces.push(RLM);
    for (; at < to; at += 1) {
      pieces.push(hold === 'forced' ? { cell: row[at].cell, unit: STRONG } : row[at]);
    }
    if (hold === 'marked' && !isLetter(row[to - 1])) pieces.push(RLM);
    if (hold === 'forced') pieces.push(RLO);
    for (let piece = pieces.length - 1; piece >= first; piece -= 1) {
      logical.push(piece);
      isTwin[piece] = true;
    }
  }
  return { pieces, logical, isTwin };
}

function endOf({ length }: readonly unknown[]): Block {
  return { from: length, to: length, hold: 'bare' };
}

/** One entry for each stretch between two left-to-right letters that holds right-to-left characters. */
function stretchesOf<Cell>(pieces: readonly Piece<Cell>[], { keepsMarks }: Reordering): Ways[] {
  const stretches: Ways[] = [];
  let start = 0;
  for (let end = 0; end <= pieces.length; end += 1) {
    if (end < pieces.length && pieces[end].unit.type !== Bidi.L) continue;
    const letters = extent(pieces, start, end, isRightToLeft);
    if (letters) {
      const all = extent(pieces, start, end, (piece) => isRightToLeft(piece) || isNumber(piece));
      const ink = extent(pieces, start, end, (piece) => !isBlank(piece));
      const ways: Block[] = [];
      if (all) ways.push(all, letters);
      if (ink && keepsMarks) ways.push({ ...ink, hold: 'marked' }, { ...ink, hold: 'forced' });
      stretches.push(ways);
    }
    start = end + 1;
  }
  return stretches;
}

/** From the first to the last piece that is as asked, in [start, end). */
function extent<Cell>(
  pieces: readonly Piece<Cell>[],
  start: number,
  end: number,
  isWanted: (piece: Piece<Cell>) => boolean,
): Block | undefined {
  const first = pieces.slice(start, end).findIndex(isWanted);
  if (first < 0) return undefined;
  const last = pieces.slice(start, end).findLastIndex(isWanted);
  return { from: start + first, to: start + last + 1, hold: 'bare' };
}

/** Of a class that always stands right-to-left; an Arabic number says nothing of what follows it, though. */
function isRightToLeft(piece: Piece<unknown>): boolean {
  return isLetter(piece) || piece.unit.type === Bidi.AN;
}

function isLetter({ unit: { type } }: Piece<unknown>): boolean {
  return type === Bidi.R || type === Bidi.AL;
}

function isNumber({ unit: { type } }: Piece<unknown>): boolean {
  return type === Bidi.EN;
}

function isBlank({ unit: { type } }: Piece<unknown>): boolean {
  return type === Bidi.WS;
}
