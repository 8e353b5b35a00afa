import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Direction } from '../../../src/text/bidi/direction.ts';
import { resolveLevels } from '../../../src/text/bidi/levels.ts';
import { trailingFrom } from '../../../src/text/bidi/order.ts';
import { sized } from '../../full-size.ts';

// Another implementation of UAX#9 as the witness, on texts longer than those of Unicode's files. Of several marks behind a
// bracket that N0 has resolved, it changes only the first one; no text here has such marks.

const bidi = bidiFactory();

/** Characters of every class that both know alike; what X9 removes gets no level of its own. */
const FREQUENT = [
  ...'abc \u05d0\u05d1 \u0627\u0628 12 3.,:+-/%$()[]<>!"\u0661\u0662\u060c\u064e\u0300',
];
const SELDOM = [
  ...'\t\u2029\u00a0\u300a\u300b\u3008\u3009\u2329\u232a\u200e\u200f\u061c\u2066\u2067\u2068\u2069',
];
const REMOVED = [...'\u202a\u202b\u202c\u202d\u202e\u00ad\u200b'];

const HIDDEN = new RegExp(`[${REMOVED.join('')}]`, 'g');
const MARKS_BEHIND_BRACKET = /[()[\]\u300a\u300b\u3008\u3009\u2329\u232a]\p{Mn}{2}/u;

function check(characters: readonly string[], direction: Direction) {
  const text = characters.join('');
  fc.pre(!MARKS_BEHIND_BRACKET.test(text.replace(HIDDEN, '')));
  const ours = resolveLevels(text, direction);
  ours.fill(direction === 'rtl' ? 1 : 0, trailingFrom(text, 0, text.length));
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const counted = (of: Uint8Array) =>
    [...of].map((level, at) => (REMOVED.includes(text[at]) ? '-' : level)).join('');
  expect(counted(ours), JSON.stringify(text)).toBe(counted(levels));
}

const direction = fc.constantFrom<Direction>('ltr', 'rtl');
const characters = (seldom: number, removed: number) =>
  fc.array(
    fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...FREQUENT) },
      { weight: seldom, arbitrary: fc.constantFrom(...SELDOM) },
      { weight: removed, arbitrary: fc.constantFrom(...REMOVED) },
    ),
    { minLength: 5, maxLength: 60, size: 'max' },
  );

test.each([
  ['letters, numbers, signs and brackets', 0, 0],
  ['with separators, marks of direction and isolates', 1, 0],
  ['with embeddings and overrides', 1, 1],
])('%s', { timeout: 60_000 }, (_, seldom, removed) => {
  fc.assert(fc.property(characters(seldom, removed), direction, check), { numRuns: sized(4000) });
});
