/**
 * UAX#9 beside two other implementations, on random paragraphs of characters of all classes: FriBidi, which is asked by its
 * command where that is installed, and bidi-js. Levels after L1 must be the same, but of what X9 removes, which has none.
 *
 * ICU 72 was asked once, on 200,000 paragraphs of all code points: it was of FriBidi's mind against us on none but those with
 * code points that are new since Unicode 15.0, or have had another class then (U+1D6C1 and its like, U+1171E).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import bidiFactory from 'bidi-js';
import { expect, test } from 'vitest';
import { type Direction, strongDirection } from '../../src/text/bidi/direction.ts';
import { resolveLevels } from '../../src/text/bidi/levels.ts';
import { trailingFrom } from '../../src/text/bidi/order.ts';
import type { BidiName } from '../../src/unicode/testing.ts';
import { seeded } from './words/words.ts';

const PARAGRAPHS = 100_000;
const LONGEST = 40;

/** Characters of each class that Unicode 10.0 has as 17.0 does, for FriBidi 1.0.8 is of that; how often the class comes. */
const SAMPLES: Readonly<Record<BidiName, readonly [often: number, characters: readonly string[]]>> =
  {
    L: [8, [...'ab\u03b1\u6f22\u200e']],
    R: [8, [...'\u05d0\u05d1\u07ca\u0840\u200f']],
    AL: [8, [...'\u0627\u0628\u0710\u0780\u061c']],
    EN: [6, [...'12\u06f1\u00b2']],
    ES: [3, [...'+-\u2212']],
    ET: [4, [...'%$\u20ac\u066a']],
    AN: [5, [...'\u0661\u0662\u06dd\u0600']],
    CS: [4, [...',.:/\u00a0\u060c']],
    NSM: [6, [...'\u0300\u064b\u05b0\u0651']],
    BN: [2, [...'\u00ad\u200b\u200d']],
    B: [0, []],
    S: [1, ['\t']],
    WS: [6, [...' \u2003']],
    // Brackets of three kinds, two of which are canonically equivalent, and other neutrals.
    ON: [9, [...'()[]{}\u2329\u232a\u3008\u3009<>!"\u2026']],
    LRE: [1, ['\u202a']],
    LRO: [1, ['\u202d']],
    RLE: [1, ['\u202b']],
    RLO: [1, ['\u202e']],
    PDF: [3, ['\u202c']],
    LRI: [1, ['\u2066']],
    RLI: [1, ['\u2067']],
    FSI: [1, ['\u2068']],
    PDI: [3, ['\u2069']],
  };

const REMOVED = /[\u202a-\u202e\u00ad\u200b\u200d]/;

function paragraphs(count: number, seed: number): string[] {
  const random = seeded(seed);
  const bag = Object.values(SAMPLES).flatMap(([often, characters]) =>
    Array<readonly string[]>(often).fill(characters),
  );
  const choose = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * LONGEST) }, () => choose(choose(bag))).join(''),
  );
}

/** The level of each character, `-` for what X9 removes. */
function ourLevels(text: string, direction: Direction): string {
  const levels = resolveLevels(text, direction);
  levels.fill(direction === 'rtl' ? 1 : 0, trailingFrom(text, 0, text.length));
  return told(text, levels);
}

function told(text: string, levels: ArrayLike<number>): string {
  return Array.from(text, (character, at) => (REMOVED.test(character) ? '-' : levels[at])).join(
    ' ',
  );
}

/** The paragraphs on which another is not of our mind. */
function differing(
  texts: readonly string[],
  direction: Direction,
  theirs: readonly string[],
): string[] {
  return texts.flatMap((text, index) => {
    const ours = ourLevels(text, direction);
    return ours === theirs[index]
      ? []
      : [`${direction} ${JSON.stringify(text)}: ${ours} and not ${theirs[index]}`];
  });
}

function fribidiLevels(texts: readonly string[], direction: Direction): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-fribidi-'));
  try {
    const file = path.join(folder, 'paragraphs.txt');
    writeFileSync(file, `${texts.join('\n')}\n`);
    const args = ['--levels', '--novisual', '--nobreak', `--${direction}`, file];
    const output = execFileSync('fribidi', args, { encoding: 'utf8', maxBuffer: 1 << 30 });
    return output
      .trimEnd()
      .split('\n')
      .map((line, index) => told(texts[index], line.trim().split(' ').map(Number)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hasFribidi(): boolean {
  try {
    execFileSync('fribidi', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const bidi = bidiFactory();

function bidiJsLevels(text: string, direction: Direction): string {
  return told(text, bidi.getEmbeddingLevels(text, direction).levels);
}

/**
 * What bidi-js 1.1 does not do by the rule: of several marks behind a bracket that N0 has resolved it changes only the first,
 * and it takes half a pair for a character (no character here is one).
 */
function isBidiJsFault(text: string): boolean {
  return MARKS_BEHIND_BRACKET.test(text.replace(ALL_REMOVED, ''));
}

const MARKS_BEHIND_BRACKET = /[()[\]{}\u2329\u232a\u3008\u3009]\p{Mn}{2}/u;
const ALL_REMOVED = new RegExp(REMOVED.source, 'g');

test.each<Direction>(['ltr', 'rtl'])('bidi-js, %s', (direction) => {
  const texts = paragraphs(PARAGRAPHS / 2, direction === 'ltr' ? 1 : 2).filter(
    (text) => !isBidiJsFault(text),
  );
  expect(texts.length).toBeGreaterThan(PARAGRAPHS / 3);
  const theirs = texts.map((text) => bidiJsLevels(text, direction));
  expect(differing(texts, direction, theirs).slice(0, 20)).toEqual([]);
});

/**
 * What FriBidi 1.0.8 does not do by the rule: at the ends of isolates it asks the wrong neighbour for its direction (X10), a
 * bracket that begins an embedding has no such neighbour (N0), one behind a neutral with a mark is not seen (W1, BD16), and
 * U+2329 and U+232A do not pair with U+3008 and U+3009 (BD16). A paragraph with such things counts against us where bidi-js
 * is of FriBidi's mind.
 */
const FRIBIDI_FAULTS = /[\u2066-\u2069\u202a-\u202e\u2329\u232a]|(?<!\p{L}\p{Mn}*)\p{Mn}/gu;

const withFribidi = test.runIf(hasFribidi());

withFribidi.each<Direction>(['ltr', 'rtl'])('FriBidi, %s', (direction) => {
  const texts = paragraphs(PARAGRAPHS / 2, direction === 'ltr' ? 3 : 4).map((text) =>
    text.replace(FRIBIDI_FAULTS, '!'),
  );
  expect(differing(texts, direction, fribidiLevels(texts, direction)).slice(0, 20)).toEqual([]);
});

withFribidi.each<Direction>(['ltr', 'rtl'])('FriBidi and bidi-js against us, %s', (direction) => {
  const texts = paragraphs(PARAGRAPHS / 2, direction === 'ltr' ? 5 : 6);
  const theirs = fribidiLevels(texts, direction);
  const together = texts.filter(
    (text, index) =>
      theirs[index] !== ourLevels(text, direction) &&
      theirs[index] === bidiJsLevels(text, direction),
  );
  expect(together.slice(0, 20)).toEqual([]);
});

test('the base direction by P2 and P3 is that of bidi-js', () => {
  const differ = paragraphs(PARAGRAPHS / 10, 7).filter((text) => {
    const { paragraphs: found } = bidi.getEmbeddingLevels(text);
    return (strongDirection(text) ?? 'ltr') !== (found[0].level === 1 ? 'rtl' : 'ltr');
  });
  expect(differ).toEqual([]);
});
