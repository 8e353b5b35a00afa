/**
 * Candidates for the logical order of a row whose visual order is given. The row is cut at its left-to-right letters;
 * in each stretch between two of them, one block is assumed to be right-to-left.
 */
import { Bidi, Bracket, bracketType, mirroringGlyph } from '../../unicode/bidi-class.ts';
import { type Glyph, mirrored } from './dialect.ts';
import type { Reordering, Unit } from './reordering.ts';

/** A piece of a row: a character in a place of the screen, or a mark between two places, which has no cell. */
export type CandidatePiece<Cell> = {
  readonly unit: Unit;
  readonly cell?: Cell;
  readonly mark?: string;
  /** The mark may only follow a space or a border. */
  readonly needsGap?: true;
  /** The text and unit that look like this piece if they are right-to-left and mirrored. */
  readonly twin?: { readonly text: string; readonly unit: Unit };
};

const RLM: CandidatePiece<never> = { unit: { type: Bidi.R }, mark: '\u200F' };
/** An RLM that is not written, for a row that cannot be shown exactly. */
const IMAGINED: CandidatePiece<never> = { unit: { type: Bidi.R } };
/** Under an override all characters are right-to-left letters, up to a PDF. */
const RLO: CandidatePiece<never> = control(Bidi.RLO, '\u202E');
const PDF: CandidatePiece<never> = control(Bidi.PDF, '\u202C');

function control(type: number, mark: string): CandidatePiece<never> {
  return { unit: { type, control: mark }, mark };
}

export type Candidate<Cell> = {
  /** In visual order. */
  readonly pieces: readonly CandidatePiece<Cell>[];
  /** Indices of `pieces` in logical order. */
  readonly logical: readonly number[];
  /** For each of `pieces`, whether its twin must be written. */
  readonly isTwin: readonly boolean[];
};

/**
 * The range [from, to) is assumed to be right-to-left: by its own characters (`bare`), by an RLM at each end that is
 * not a letter (`marked`), or by an override (`forced`).
 */
type RightToLeftBlock = {
  readonly from: number;
  readonly to: number;
  readonly hold: 'bare' | 'marked' | 'forced';
};

/** Alternatives for a stretch between two left-to-right letters, the most likely first. */
type Ways = readonly RightToLeftBlock[];

/** The marks that may enclose a block: none, RLMs and overrides, or RLMs that are not written. */
export type Marks = 'none' | 'all' | 'imagined';

/** The most likely candidate first; there is at least one. */
export function* candidates<Cell extends Glyph>(
  pieces: readonly CandidatePiece<Cell>[],
  base: Reordering['base'],
  marks: Marks,
): Generator<Candidate<Cell>> {
  const stretches = stretchesOf(pieces, marks);
  const guess = (way: (stretch: number) => number) =>
    guessOf(
      pieces,
      stretches.map((ways, stretch) => ways[Math.min(way(stretch), ways.length - 1)]),
      marks === 'imagined' ? IMAGINED : RLM,
    );
  const most = stretches.reduce((most, ways) => Math.max(most, ways.length), 0);
  for (let way = 0; way < most; way += 1) yield guess(() => way);
  if (base !== 'ltr') yield guessOf(pieces, [{ ...endOf(pieces), from: 0 }], RLM);
  // Without marks, a number after the last letter never stands on its right side.
  if (marks === 'none' && stretches.some(([all, letters]) => all.to > letters.to)) return;
  for (let odd = 0; odd < stretches.length; odd += 1) {
    for (let usual = 0; usual < most; usual += 1) {
      for (let way = 0; way < most; way += 1) {
        if (way !== usual) yield guess((at) => (at === odd ? way : usual));
      }
    }
  }
}

/** Orders blocks from their right end, and everything else from the left. */
function guessOf<Cell extends Glyph>(
  row: readonly CandidatePiece<Cell>[],
  blocks: readonly RightToLeftBlock[],
  rlm: CandidatePiece<never>,
): Candidate<Cell> {
  const pieces: CandidatePiece<Cell>[] = [];
  const logical: number[] = [];
  const isTwin: boolean[] = [];
  let at = 0;
  for (const { from, to, hold } of [...blocks, endOf(row)]) {
    for (; at < from; at += 1) logical.push(pieces.push(row[at]) - 1);
    const first = pieces.length;
    if (hold === 'forced') pieces.push(PDF);
    if (hold === 'marked' && !isLetter(row[from])) pieces.push(rlm);
    for (; at < to; at += 1) pieces.push(row[at]);
    if (hold === 'marked' && !isLetter(row[to - 1])) pieces.push(rlm);
    if (hold === 'forced') pieces.push(isSteady(row, from) ? RLO : { ...RLO, needsGap: true });
    for (let piece = pieces.length - 1; piece >= first; piece -= 1) {
      logical.push(piece);
      isTwin[piece] = true;
    }
  }
  return { pieces, logical, isTwin };
}

/**
 * Whether the text to the left of a block's first letter looks the same under an override. The terminal stores an
 * override with the cell before it and applies it to all cells drawn together with that cell: up to a letter, a space
 * or a border (as in Konsole).
 */
function isSteady<Cell extends Glyph>(row: readonly CandidatePiece<Cell>[], from: number): boolean {
  let letter = from;
  while (letter < row.length && !isLetter(row[letter])) letter += 1;
  const signs = row.slice(from, letter);
  return (
    signs.length < 2 && !signs.some((sign) => isNumber(sign) || mirrored(sign.cell?.text ?? ''))
  );
}

function endOf({ length }: readonly unknown[]): RightToLeftBlock {
  return { from: length, to: length, hold: 'bare' };
}

/** One entry for each stretch between two left-to-right letters that contains right-to-left characters. */
function stretchesOf<Cell>(pieces: readonly CandidatePiece<Cell>[], marks: Marks): Ways[] {
  const stretches: Ways[] = [];
  let start = 0;
  for (let end = 0; end <= pieces.length; end += 1) {
    if (end < pieces.length && pieces[end].unit.type !== Bidi.L) continue;
    const letters = extent(pieces, start, end, isRightToLeft);
    if (letters) {
      const isRead = (piece: CandidatePiece<Cell>) => isRightToLeft(piece) || isNumber(piece);
      const all = extent(pieces, start, end, isRead) ?? letters;
      const ink = extent(pieces, start, end, (piece) => !isBlank(piece)) ?? all;
      const whole = withPartners(all, pieces, start, end);
      const marked: Ways = [
        { ...whole, hold: 'marked' },
        { ...ink, hold: 'marked' },
      ];
      const forced: Ways = [
        { ...ink, hold: 'forced' },
        { from: letters.from, to: ink.to, hold: 'forced' },
      ];
      stretches.push([
        ...[all, letters],
        ...(marks === 'none' ? [] : marked),
        ...(marks === 'all' ? forced : []),
      ]);
    }
    start = end + 1;
  }
  return stretches;
}

/** The block, extended by brackets in [start, end) whose partners are in it, and by everything between. */
function withPartners<Cell>(
  block: RightToLeftBlock,
  pieces: readonly CandidatePiece<Cell>[],
  start: number,
  end: number,
): RightToLeftBlock {
  let { from, to } = block;
  const open: number[] = [];
  for (let at = start; at < end; at += 1) {
    const { bracket } = pieces[at].unit;
    if (bracket === undefined) continue;
    if (bracketType(bracket) === Bracket.OPENING) open.push(at);
    else if (mirroringGlyph(pieces[open.at(-1) ?? at].unit.bracket ?? 0) === bracket) {
      const partner = open.pop() ?? at;
      if (partner < to && at >= from) [from, to] = [Math.min(from, partner), Math.max(to, at + 1)];
    }
  }
  return { ...block, from, to };
}

/** The range from the first to the last piece in [start, end) that meets a condition. */
function extent<Cell>(
  pieces: readonly CandidatePiece<Cell>[],
  start: number,
  end: number,
  isWanted: (piece: CandidatePiece<Cell>) => boolean,
): RightToLeftBlock | undefined {
  const first = pieces.slice(start, end).findIndex(isWanted);
  if (first < 0) return undefined;
  const last = pieces.slice(start, end).findLastIndex(isWanted);
  return { from: start + first, to: start + last + 1, hold: 'bare' };
}

/** Whether a class is always right-to-left. An Arabic number is, but it does not affect the text after it. */
export function isRightToLeft(piece: CandidatePiece<unknown>): boolean {
  return isLetter(piece) || piece.unit.type === Bidi.AN;
}

function isLetter({ unit: { type } }: CandidatePiece<unknown>): boolean {
  return type === Bidi.R || type === Bidi.AL;
}

function isNumber({ unit: { type } }: CandidatePiece<unknown>): boolean {
  return type === Bidi.EN;
}

export function isBlank({ unit: { type } }: CandidatePiece<unknown>): boolean {
  return type === Bidi.WS;
}
