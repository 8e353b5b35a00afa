/**
 * Converts lines from visual order to logical order: the reverse of the bidirectional algorithm for a right-to-left
 * paragraph (UAX#9, L2).
 */
import { Bidi, bidiClass, mirroringGlyph } from '../unicode/bidi-class.ts';

/** Converts each line of a text to logical order. */
export function readingOrder(text: string): string {
  return text
    .split('\n')
    .map((line) => turnLine(line).text)
    .join('\n');
}

export type Turned = {
  readonly text: string;
  /** For each UTF-16 unit of `text`: its offset in the stored line. */
  readonly offsets: readonly number[];
};

/** Converts one line. A line without right-to-left letters stays as it is. */
export function turnLine(line: string): Turned {
  const pieces = piecesOf(line);
  const offsets: number[] = [];
  let text = '';
  const write = ({ letter, at }: LinePiece) => {
    for (let unit = 0; unit < letter.length; unit += 1) offsets.push(at + unit);
    text += letter;
  };
  if (!pieces.some(({ kind }) => kind === 'rtl')) {
    pieces.forEach(write);
    return { text, offsets };
  }
  for (const run of runsOf(pieces).reverse()) {
    if (run.length > 1) run.forEach(write);
    else write(run[0].kind === 'neutral' ? mirrored(run[0]) : run[0]);
  }
  return { text, offsets };
}

/** A code point. `number`: a digit, or a character that belongs to a number (UAX#9, W4 and W5). */
type LinePiece = {
  readonly letter: string;
  /** UTF-16 offset in the line. */
  readonly at: number;
  readonly kind: 'rtl' | 'ltr' | 'number' | 'neutral';
};

function piecesOf(line: string): LinePiece[] {
  let at = 0;
  const letters = Array.from(line, (letter) => {
    const piece = { letter, at, type: bidiClass(letter.codePointAt(0) as number) };
    at += letter.length;
    return piece;
  });
  const isDigit = (index: number) => {
    const type = letters[index]?.type;
    return type === Bidi.EN || type === Bidi.AN;
  };
  return letters.map(({ letter, at, type }, index): LinePiece => {
    if (type === Bidi.R || type === Bidi.AL) return { letter, at, kind: 'rtl' };
    if (type === Bidi.L) return { letter, at, kind: 'ltr' };
    const parts = type === Bidi.ES || type === Bidi.CS; // W4
    const belongs = parts && isDigit(index - 1) && isDigit(index + 1);
    const signs = type === Bidi.ET && (isDigit(index - 1) || isDigit(index + 1)); // W5
    return { letter, at, kind: isDigit(index) || belongs || signs ? 'number' : 'neutral' };
  });
}

/**
 * Sequences that keep their order when the line is reversed: a Latin phrase with its numbers (W7), or a number.
 * Spaces between two numbers have the level of the paragraph (N1). Every other character is a sequence of its own.
 */
function runsOf(pieces: readonly LinePiece[]): LinePiece[][] {
  const runs: LinePiece[][] = [];
  for (let start = 0; start < pieces.length; ) {
    let end = start;
    while (end < pieces.length && pieces[end].kind !== 'rtl') end += 1;
    const stretch = pieces.slice(start, end);
    const isLatin = stretch.some(({ kind }) => kind === 'ltr');
    const isPart = ({ kind }: LinePiece) => kind === 'ltr' || kind === 'number';
    const [from, to] = isLatin
      ? [stretch.findIndex(isPart), stretch.findLastIndex(isPart) + 1]
      : [stretch.length, stretch.length];
    for (let at = 0; at < stretch.length; at += 1) {
      const isFirst = at === from;
      const isInside = at > from && at < to;
      const isDigit = at > 0 && stretch[at].kind === 'number' && stretch[at - 1].kind === 'number';
      if (isInside || (isDigit && !isFirst)) runs[runs.length - 1].push(stretch[at]);
      else runs.push([stretch[at]]);
    }
    if (end < pieces.length) runs.push([pieces[end]]);
    start = end + 1;
  }
  return runs;
}

/** Brackets were stored mirrored, as seen on the screen (L4). */
function mirrored({ letter, at, kind }: LinePiece): LinePiece {
  return {
    letter: String.fromCodePoint(mirroringGlyph(letter.codePointAt(0) as number)),
    at,
    kind,
  };
}
