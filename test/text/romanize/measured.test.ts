import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Doubt, type RomanizeOptions, romanize } from '../../../src/text/romanize/romanize.ts';
import type { Example } from './check.ts';
import * as published from './published.ts';

/** Of a number of examples: how many come out as printed, only as printed but where a doubt is told, and otherwise. */
type Measure = { readonly right: number; readonly told: number; readonly wrong: readonly string[] };

const SCHEMES: readonly (readonly [name: string, examples: readonly Example[], RomanizeOptions])[] =
  [
    ['ALA-LC, Arabic', published.ARABIC_ALA_LC.flatMap(([, examples]) => examples), {}],
    ['DIN 31635, Arabic', published.ARABIC_DIN_31635, { standard: 'din-31635' }],
    ['ISO 233-2, Arabic', published.ARABIC_ISO_233_2, { standard: 'iso-233-2' }],
    [
      'BGN/PCGN, Arabic',
      [...published.ARABIC_BGN_TABLES, ...published.ARABIC_BGN_NOTES],
      { standard: 'bgn-pcgn', name: true },
    ],
    [
      'ALA-LC, Persian',
      published.PERSIAN_ALA_LC.flatMap(([, examples]) => examples),
      { language: 'fa' },
    ],
    ['ALA-LC, Urdu', published.URDU_ALA_LC, { language: 'ur' }],
    ['ALA-LC, Hebrew', published.HEBREW_ALA_LC, { language: 'he' }],
  ];

/** Harakat and Hebrew's points, but what is part of a letter as readers type it: madda, hamza, the dots of shin stay away. */
const MARKS = /[\u064b-\u0652\u0670\u0591-\u05c7]/g;

function measure(examples: readonly Example[], options: RomanizeOptions): Measure {
  let right = 0;
  let told = 0;
  const wrong: string[] = [];
  for (const [latin, source] of examples) {
    const { text, doubts } = romanize(source, options);
    if (text === latin) right += 1;
    else if (openedAt(text, doubts).test(latin)) told += 1;
    else wrong.push(`${source}: ${text}, not ${latin}`);
  }
  return { right, told, wrong };
}

/** The text where nothing is in doubt, and a few letters of any kind where something is, which may have the capital. */
function openedAt(text: string, doubts: readonly Doubt[]): RegExp {
  let pattern = '';
  let done = 0;
  for (const { from, to } of doubts) {
    if (from >= done) pattern += literal(text.slice(done, from));
    pattern += `.{0,${to - from + 3}}`;
    done = Math.max(done, to);
  }
  return new RegExp(`^${pattern}${literal(text.slice(done))}$`, 'iu');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

const rows = SCHEMES.map(([name, examples, options]) => {
  const pointed = measure(examples, options);
  const bare = measure(
    examples.map(([latin, source]) => [latin, source.normalize('NFC').replace(MARKS, '')]),
    options,
  );
  return { name, count: examples.length, pointed, bare };
});

test('what is printed comes out, with all points', () => {
  expect(rows.flatMap(({ pointed }) => pointed.wrong)).toEqual([]);
  expect(rows.map(({ pointed }) => pointed.told)).toEqual(rows.map(() => 0));
});

test('the table of the guide is what was measured', () => {
  const guide = readFileSync(
    new URL('../../../src/text/romanize/README.md', import.meta.url),
    'utf8',
  );
  for (const { name, count, pointed, bare } of rows) {
    const cells = [name, count, pointed.right, bare.right, bare.told, bare.wrong.length];
    expect(guide, bare.wrong.join('\n')).toContain(`| ${cells.join(' | ')} |`);
  }
});
