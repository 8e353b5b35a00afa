import { Bidi, Bracket, bracketType, mirroringGlyph } from '../../unicode/bidi-class.ts';
import type { Characters } from './sequences.ts';

/**
 * Resolves paired brackets (UAX#9, N0) after W1 to W7: changes `types`. `classes` are the classes of the paragraph;
 * `embedding` is the direction of the sequence, L or R. The sequence has no bracket before the index `first`.
 */
export function resolveBrackets(
  text: string,
  characters: Characters,
  classes: Uint8Array,
  embedding: number,
  sos: number,
  first: number,
): void {
  const { types } = characters;
  let before = sos; // the last strong type, resolved brackets included
  let index = 0;
  for (const { open, close, holds } of findPairs(text, characters, classes, embedding, first)) {
    for (; index < open; index += 1) {
      if (types[index] !== Bidi.ON) before = types[index] === Bidi.L ? Bidi.L : Bidi.R;
    }
    if (holds === 0) continue;
    const type = holds & HOLDS_EMBEDDING ? embedding : before; // N0 b, c
    resolveBracket(characters, classes, open, type);
    resolveBracket(characters, classes, close, type);
  }
}

/** Whether a UTF-16 unit is a paired bracket (BD14, BD15). All of them are in the first plane. */
export function isBracket(unit: number): boolean {
  return bracketType(unit) !== Bracket.NONE;
}

/** Gives a bracket a type, and also the marks behind it, which W1 made neutral. */
function resolveBracket(
  { count, places, types }: Characters,
  classes: Uint8Array,
  index: number,
  type: number,
): void {
  types[index] = type;
  for (let mark = index + 1; mark < count && classes[places[mark]] === Bidi.NSM; mark += 1) {
    types[mark] = type;
  }
}

type Pair = {
  /** Indices of the two brackets. */
  readonly open: number;
  readonly close: number;
  readonly holds: number;
};

// Bits of `holds`: the directions of the strong types between two brackets.
const HOLDS_EMBEDDING = 1;
const HOLDS_OTHER = 2;

type OpeningBracket = {
  readonly index: number;
  /** The bracket that closes it. */
  readonly closing: number;
  /** Bits of the strong types between this bracket and the next opener, or the current index. */
  holds: number;
};

/** BD16: pairs in the order of their opening brackets. */
function findPairs(
  text: string,
  { count, places, types }: Characters,
  classes: Uint8Array,
  embedding: number,
  first: number,
): Pair[] {
  const pairs: Pair[] = [];
  const openers: OpeningBracket[] = [];
  for (let index = first; index < count; index += 1) {
    const type = types[index];
    if (type !== Bidi.ON) {
      if (openers.length === 0) continue;
      const isEmbedding = (type === Bidi.L) === (embedding === Bidi.L);
      openers[openers.length - 1].holds |= isEmbedding ? HOLDS_EMBEDDING : HOLDS_OTHER;
      continue;
    }
    if (classes[places[index]] !== Bidi.ON) continue;
    const unit = text.charCodeAt(places[index]);
    const bracket = bracketType(unit);
    if (bracket === Bracket.NONE) continue;
    if (bracket === Bracket.OPENING) {
      if (openers.length === MOST_OPENERS) break;
      openers.push({ index, closing: canonical(mirroringGlyph(unit)), holds: 0 });
      continue;
    }
    const closer = canonical(unit);
    const found = openers.findLastIndex(({ closing }) => closing === closer);
    if (found < 0) continue;
    let holds = 0;
    for (let inner = found; inner < openers.length; inner += 1) holds |= openers[inner].holds;
    pairs.push({ open: openers[found].index, close: index, holds });
    while (openers.length > found) openers.pop(); // quicker than a new length
    if (found > 0) openers[found - 1].holds |= holds;
  }
  return pairs.sort((a, b) => a.open - b.open);
}

/** BD16: with this many open brackets, the search for pairs ends. */
const MOST_OPENERS = 63;

// The angle brackets of two blocks are canonically equivalent.
const ANGLE = 0x232a;
const CANONICAL_ANGLE = 0x3009;

function canonical(closing: number): number {
  return closing === ANGLE ? CANONICAL_ANGLE : closing;
}
