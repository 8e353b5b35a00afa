import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { analyse, breakLines, shape, visualCells } from '../../src/text/index.ts';
import { isJoined } from '../../src/text/testing.ts';
import { Joining, joiningType } from '../../src/unicode/joining-type.ts';
import { sized } from '../full-size.ts';
import { readUcd, rows } from '../ucd/ucd.ts';
import { likelyWords, seeded, vocalised, wordList, wordsOf } from './words/words.ts';

// A witness that is not ourselves: HarfBuzz shapes a word with a font, we shape it into presentation forms, and
// the glyphs that the font has for our forms must be those that HarfBuzz came to, one by one.
//
// DejaVu Sans has no glyph for some letters (of these words: heh goal and yeh barree of Urdu, U+06C1 and U+06D2).
// There both sides have the one glyph for what is missing, and the letters round them show that they join alike.

const require = createRequire(import.meta.url);
const file = readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
const face = new hb.Face(new hb.Blob(new Uint8Array(file).buffer));
const font = new hb.Font(face);
const buffer = new hb.Buffer();

/** Names of the glyphs of a word's letters in logical order, by HarfBuzz; marks left out. */
function byHarfBuzz(word: string): string {
  buffer.clearContents();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES); // or ZWNJ would be a blank glyph
  hb.shape(font, buffer);
  const glyphs = buffer.getGlyphInfos().map(({ codepoint }) => letterGlyph(codepoint));
  return glyphs.reverse().filter(Boolean).join(' ');
}

/** The same by our forms. */
function byForms(word: string): string {
  return [...shape(word)].map(formGlyph).filter(Boolean).join(' ');
}

/** The name of a glyph, '' if it is a mark's. */
const letterGlyph = remembered((glyph: number) =>
  face.getGlyphClass(glyph) === hb.GlyphClass.MARK ? '' : nameOf(glyph),
);

/** The name of the glyph that the font has for a form. */
const formGlyph = remembered((form: string) => {
  if (/\p{M}/u.test(form)) return '';
  // HarfBuzz leaves an isolated letter as it is. The font has one picture under two names.
  const character = isolatedForms.has(form.charCodeAt(0)) ? form.normalize('NFKC') : form;
  return nameOf(font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0);
});

const isolatedForms = new Set(
  [...rows(readUcd('DerivedDecompositions.txt'))]
    .filter(({ fields }) => /^<isolated> \S+$/.test(fields[0] ?? ''))
    .map(({ first }) => first),
);

/** The font names a form that Unicode does not have after its letter, and we draw that letter (U+06BA in a word). */
function nameOf(glyph: number): string {
  return font.glyphName(glyph).replace(/\.(init|medi|fina)$/, '');
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as Value;
  };
}

function check(words: readonly string[]) {
  const differing = words
    .map((word) => ({ word, harfbuzz: byHarfBuzz(word), ours: byForms(word) }))
    .filter(({ harfbuzz, ours }) => harfbuzz !== ours);
  expect(differing.slice(0, 10)).toEqual([]);
}

const COUNT = sized(20_000);

test(`${COUNT} words of Arabic`, () => check(likelyWords(wordList('arabic'), COUNT, 1)));

test(`${COUNT} words of vocalised Arabic`, () => {
  const random = seeded(2);
  const words = likelyWords(wordList('arabic'), COUNT, 3).map((word) => vocalised(word, random));
  expect(new Set(words).size).toBe(COUNT);
  check(words);
});

test(`${COUNT} words of Persian`, () => check(likelyWords(wordList('persian'), COUNT, 4)));

test(`${COUNT} words of Urdu`, () => check(likelyWords(wordList('urdu'), COUNT, 5)));

test('the words of the article', () => {
  const article = new URL('../../articles/karabakh-2020.md', import.meta.url);
  const words = wordsOf(readFileSync(article, 'utf8'));
  expect(words.length).toBeGreaterThan(300);
  check(words);
});

/** Letters that have a joining type, and those of the blocks Arabic to Arabic Extended-A that have none (U). */
function* cursive(): Generator<[code: number, type: string]> {
  for (const { first, last, fields } of rows(readUcd('DerivedJoiningType.txt'))) {
    for (let code = first; fields[0] !== 'T' && code <= last; code += 1) yield [code, fields[0]];
  }
  yield [0x070f, 'T']; // signs of Syriac and Adlam, which stand on letters
  yield [0x1e94b, 'T'];
  for (let code = 0x0600; code <= 0x08ff; code += 1) {
    const isLetter = /\p{Lo}/u.test(String.fromCodePoint(code));
    if (isLetter && joiningType(code) === Joining.U) yield [code, 'U'];
  }
}

test('every letter with a joining type joins its neighbours', () => {
  const BEH = '\u0628';
  let letters = 0;
  for (const [code, type] of cursive()) {
    const letter = String.fromCodePoint(code);
    const name = code.toString(16);
    // T: the two behs join each other.
    const joinsBefore = 'RDCT'.includes(type);
    const joinsAfter = 'LDCT'.includes(type);
    const expected = `${joinsBefore ? '\ufe91' : '\ufe8f'} ${joinsAfter ? '\ufe90' : '\ufe8f'}`;

    const word = BEH + letter + BEH;
    const shaped = shape(word);
    expect(`${shaped[0]} ${shaped.at(-1)}`, name).toBe(expected);
    const [before, ...rest] = byHarfBuzz(word).split(' ');
    expect(`${before} ${rest.at(-1)}`, name).toBe(expected.split(' ').map(formGlyph).join(' '));
    letters += 1;
  }
  expect(letters).toBe(849);
});

/** Offsets where HarfBuzz holds a tatweel to be safe: the flag of a glyph speaks of the place before its cluster. */
function safeByHarfBuzz(word: string): number[] {
  buffer.clearContents();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  buffer.setFlags(hb.BufferFlag.PRODUCE_SAFE_TO_INSERT_TATWEEL);
  hb.shape(font, buffer);
  const safe = buffer
    .getGlyphInfos()
    .filter(({ flags = 0 }) => flags & hb.GlyphFlag.SAFE_TO_INSERT_TATWEEL)
    .map(({ cluster }) => cluster);
  return [...new Set(safe)].sort((a, b) => a - b);
}

function safeByUs(word: string): number[] {
  const paragraph = analyse(word);
  const [line] = breakLines(paragraph, Number.POSITIVE_INFINITY);
  const cells = visualCells(paragraph, line).toSorted((a, b) => a.from - b.from);
  return cells
    .filter((cell, index) => index > 0 && isJoined(cells[index - 1], cell))
    .map(({ from }) => from);
}

test('a tatweel is safe where HarfBuzz says so', () => {
  const random = seeded(6);
  const words = [
    ...likelyWords(wordList('arabic'), COUNT, 7),
    ...likelyWords(wordList('arabic'), COUNT, 8).map((word) => vocalised(word, random)),
    ...likelyWords(wordList('persian'), COUNT, 9),
  ];
  const differing = words
    .map((word) => ({ word, harfbuzz: safeByHarfBuzz(word), ours: safeByUs(word) }))
    .filter(({ harfbuzz, ours }) => harfbuzz.join() !== ours.join());
  expect(differing.slice(0, 10)).toEqual([]);
});
