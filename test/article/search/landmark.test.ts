/** Places that are found again. A text is one line a block, and `|` is the place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { findLandmark, landmarkAt } from '../../../src/article/search/landmark.ts';
import { sized } from '../../full-size.ts';

const LINES = [
  '# \u0627\u0644\u0639\u0646\u0648\u0627\u0646',
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  '## Rivers',
  'the river rises in the mountains and runs to the sea before winter comes to the plain',
  '## Rivers',
  '\u0643\u0644\u0645\u0629 \u0623\u0648\u0644\u0649 \u062B\u0645 \u0643\u0644\u0645\u0629 \u062B\u0627\u0646\u064A\u0629 \u0641\u064A \u0627\u0644\u0633\u0637\u0631',
];

function articleOf(lines: readonly string[]) {
  return parseArticle(lines.join('\n\n'), { format: 'markdown' }).article;
}

/** The words on both sides of a place. */
function placed(lines: readonly string[], { block, offset }: { block: number; offset: number }) {
  const { text } = articleOf(lines).blocks[block];
  const [before] = /\S*\s*$/u.exec(text.slice(0, offset)) ?? [''];
  const [after] = /^\s*\S*/u.exec(text.slice(offset)) ?? [''];
  return `${block}: ${before}|${after}`;
}

describe('the place after the article was edited', () => {
  const check = (before: { block: number; offset: number }, lines: string[], expected: string) => {
    const landmark = landmarkAt(articleOf(LINES), before);
    expect(placed(lines, findLandmark(articleOf(lines), landmark))).toBe(expected);
  };

  const inRiver = { block: 3, offset: LINES[3].indexOf('runs') };
  const edited = (index: number, line: string) => LINES.with(index, line);

  test.each<[string, { block: number; offset: number }, string[], string]>([
    ['nothing changed', inRiver, LINES, '3: and |runs'],
    ['the start', { block: 0, offset: 0 }, LINES, '0: |\u0627\u0644\u0639\u0646\u0648\u0627\u0646'],
    [
      'a paragraph came before',
      inRiver,
      [LINES[0], 'a new paragraph', ...LINES.slice(1)],
      '4: and |runs',
    ],
    ['a paragraph went', inRiver, LINES.toSpliced(1, 1), '2: and |runs'],
    [
      'words came before it in the paragraph',
      inRiver,
      edited(3, `In the north, ${LINES[3]}`),
      '3: and |runs',
    ],
    [
      'the words behind it changed',
      inRiver,
      edited(3, 'the river rises in the mountains and flows down, all the way'),
      '3: and |flows',
    ],
    [
      'the words before it changed',
      inRiver,
      edited(3, 'a brook that none has seen runs to the sea before winter comes'),
      '3: seen |runs',
    ],
    [
      'only a few words behind it are left',
      inRiver,
      edited(3, 'some water runs to the ocean'),
      '3: water |runs',
    ],
    [
      'only a few words before it are left',
      inRiver,
      edited(3, 'from the mountains and into the lake'),
      '3: and |into',
    ],
    [
      'it is vocalised now, and hamza is written',
      { block: 5, offset: 5 },
      edited(
        5,
        '\u0643\u0644\u0645\u0629 \u0627\u064F\u0648\u0644\u0649 \u062B\u064F\u0645\u0651\u064E \u0643\u0644\u0645\u0629 \u062B\u0627\u0646\u064A\u0629',
      ),
      '5: \u0643\u0644\u0645\u0629 |\u0627\u064F\u0648\u0644\u0649',
    ],
    ['the first of two that are alike', { block: 2, offset: 0 }, LINES, '2: |Rivers'],
    ['the second of two that are alike', { block: 4, offset: 0 }, LINES, '4: |Rivers'],
    [
      'the nearer of two that are alike',
      { block: 4, offset: 0 },
      [...LINES.slice(0, 4), 'something new', ...LINES.slice(4)],
      '5: |Rivers',
    ],
    [
      'none of its words are left: the same block',
      inRiver,
      edited(3, 'nought is what it was, and what it was is nought at all'),
      '3: wa|s',
    ],
    ['the article ends before it', { block: 5, offset: 3 }, ['# x', 'y'], '1: y|'],
  ])('%s', (_, before, lines, expected) => check(before, lines, expected));
});

test('is found in its own article, wherever it is', () => {
  const words = fc.constantFrom('one', 'two', '\u0643\u0644\u0645\u0629', '\u{1F600}', 'a\u0301b');
  const line = fc.array(words, { minLength: 1, maxLength: 30 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      (lines, a, b) => {
        const article = articleOf(lines);
        const block = a % article.blocks.length;
        const offset = b % (article.blocks[block].text.length + 1);
        expect(findLandmark(article, landmarkAt(article, { block, offset }))).toEqual({
          block,
          offset,
        });
      },
    ),
    { numRuns: sized(100) },
  );
});

test('is somewhere in every article, whatever a file says of it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.record({ block: fc.nat(), offset: fc.nat(), before: text, after: text }),
      (lines, landmark) => {
        const article = articleOf(lines);
        const { block, offset } = findLandmark(article, landmark);
        expect(offset).toBeLessThanOrEqual(article.blocks[block].text.length);
      },
    ),
    { numRuns: sized(100) },
  );
});
