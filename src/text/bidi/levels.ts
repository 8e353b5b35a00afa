import { Bidi, bidiClass } from '../../unicode/bidi-class.ts';
import { codePointAt } from '../../unicode/code-point.ts';
import type { Direction } from './direction.ts';
import { resolveExplicit } from './explicit.ts';
import { resolveImplicit } from './implicit.ts';
import { resetSeparators } from './order.ts';
import { isolatingRunSequences, type Sequence } from './sequences.ts';
import { EXPLICIT, isLeftToRight, isRightToLeft, resolveRightToLeft } from './simple.ts';

/**
 * Embedding levels of a text (UAX#9, X1 to I2), one for each UTF-16 unit, both halves of a pair alike.
 * Of rule L1 the part is done that does not depend on lines. A separator of class B has the level of the paragraph, and
 * what follows it begins anew with the same direction.
 */
export function resolveLevels(text: string, direction: Direction): Uint8Array {
  const levels = new Uint8Array(text.length);
  resolveClasses(text, direction, readClasses(text, levels), levels);
  return levels;
}

/**
 * The same where the classes are known: `levels` holds them, in the place of which the levels come, and `seen` is the set
 * of them, one bit for each. Most text needs no more than a look at this set, and most of the rest is one sequence,
 * that of the paragraph.
 */
export function resolveClasses(
  text: string,
  direction: Direction,
  seen: number,
  levels: Uint8Array,
): void {
  if (direction === 'ltr' && isLeftToRight(seen)) levels.fill(0, 0, text.length);
  else if (direction === 'rtl' && isRightToLeft(seen)) resolveRightToLeft(levels, text.length);
  else resolveMixed(text, direction, seen, levels);
}

function resolveMixed(text: string, direction: Direction, seen: number, levels: Uint8Array): void {
  const base = direction === 'rtl' ? 1 : 0;
  const { length } = text;
  if (length > memory.length) memory = new Uint8Array(length);
  const classes = memory.subarray(0, length);
  classes.set(levels.subarray(0, length));
  levels.fill(base, 0, length);
  if ((seen & (1 << Bidi.B)) === 0) {
    resolveParagraph(text, classes, levels, base, seen);
    return;
  }
  for (let from = 0; from < length; from += 1) {
    let to = classes.indexOf(Bidi.B, from); // P1
    if (to < 0) to = length;
    const paragraph = text.slice(from, to);
    resolveParagraph(paragraph, classes.subarray(from, to), levels.subarray(from, to), base, seen);
    from = to;
  }
  resetSeparators(text, levels, base);
}

/** For the classes of one text after the other. */
let memory = new Uint8Array(1 << 10);

/**
 * The class of each unit; the second half of a pair counts as BN, which X9 removes. Gives the set of classes there are, one
 * bit for each.
 */
function readClasses(text: string, classes: Uint8Array): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = codePointAt(text, at);
    const type = bidiClass(code);
    classes[at] = type;
    seen |= 1 << type;
    if (code > 0xffff) {
      at += 1;
      classes[at] = Bidi.BN;
      seen |= 1 << Bidi.BN;
    }
  }
  return seen;
}

/** One paragraph in the sense of P1. Changes `classes` and `levels`. `seen`: classes that it may hold. */
function resolveParagraph(
  text: string,
  classes: Uint8Array,
  levels: Uint8Array,
  base: number,
  seen: number,
): void {
  if (classes.length === 0) return;
  const isExplicit = (seen & EXPLICIT) !== 0;
  const sequences = isExplicit ? explicitSequences(classes, levels, base) : [whole(classes, base)];
  for (const sequence of sequences) resolveImplicit(text, sequence, classes, levels);
  if (isExplicit || seen & (1 << Bidi.BN)) {
    for (let at = 0; at < classes.length; at += 1) {
      if (classes[at] === Bidi.BN) levels[at] = at === 0 ? base : levels[at - 1]; // 5.2
    }
  }
  if (seen & (1 << Bidi.S)) resetSeparators(text, levels, base);
}

function explicitSequences(classes: Uint8Array, levels: Uint8Array, base: number): Sequence[] {
  const matches = resolveExplicit(classes, levels, base);
  return isolatingRunSequences(classes, levels, matches, base);
}

function whole(classes: Uint8Array, base: number): Sequence {
  const strong = base === 1 ? Bidi.R : Bidi.L;
  return { level: base, runs: [{ from: 0, to: classes.length }], sos: strong, eos: strong };
}
