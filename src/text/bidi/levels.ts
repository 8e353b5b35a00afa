import { Bidi, bidiClass } from '../../unicode/bidi-class.ts';
import { codePointAt } from '../../unicode/code-point.ts';
import type { Direction } from './direction.ts';
import { resolveExplicit } from './explicit.ts';
import { resolveImplicit } from './implicit.ts';
import { resetSeparators } from './order.ts';
import { isolatingRunSequences, type Sequence } from './sequences.ts';
import { EXPLICIT, isLeftToRight, isRightToLeft, resolveRightToLeft } from './simple.ts';

/**
 * Embedding levels of a text (UAX#9, X1 to I2), one for each UTF-16 unit; both halves of a surrogate pair have the
 * same level. Includes the part of rule L1 that does not depend on line ends. A separator of class B has the level of
 * the paragraph, and the text behind it starts a new paragraph with the same direction.
 */
export function resolveLevels(text: string, direction: Direction): Uint8Array {
  const levels = new Uint8Array(text.length);
  resolveClasses(text, direction, readClasses(text, levels), levels);
  return levels;
}

/**
 * `resolveLevels` with known classes. On entry `levels` holds the class of each unit, on return its level. `seen` is
 * the set of the classes, one bit each. For most texts this set alone decides; most other texts are a single
 * sequence, the whole paragraph.
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

/** Memory for classes, reused from text to text. */
let memory = new Uint8Array(1 << 10);

/**
 * Writes the class of each unit and returns the set of classes, one bit each. The second half of a surrogate pair
 * counts as BN, which X9 removes.
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

/**
 * Resolves one paragraph as defined by P1. Changes `classes` and `levels`. `seen`: the classes that the paragraph may
 * have.
 */
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
