import { expect, test } from 'vitest';
import {
  analyse,
  breakLines,
  cellWidth,
  type Justification,
  justifiedCells,
} from '../../src/text/index.ts';

/** A line in logical order, stretched to a width; what is put in is drawn, all else as in the source. */
function stretched(text: string, width: number, justification: Justification): string {
  // A word that does not fit on the line any more, so that the line is not the last one.
  const paragraph = analyse(`${text} ${'\u0628'.repeat(width)}`, { direction: 'rtl' });
  const [line] = breakLines(paragraph, width);
  const cells = justifiedCells(paragraph, line, width, justification);
  return cells
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((cell) => (cell.from === cell.to ? cell.text : paragraph.text.slice(cell.from, cell.to)))
    .join('');
}

test.each([
  ['a b c', 'a  b  c'],
  ['a b c', 'a  b   c'],
  ['a b c d', 'a b  c  d'],
  ['\u0628 12 c', '\u0628   12   c'],
  ['abcdef', 'abcdef'],
  [' a b', ' a    b'],
])('blanks go between words, as evenly as can be: «%s»', (text, expected) => {
  expect(stretched(text, expected.length, 'space')).toBe(expected);
});

// One word a line, and where its tatweel goes.
test.each([
  ['after seen', 'مسلم', 'مسـلم'],
  ['after sad', 'مصلي', 'مصـلي'],
  ['after a tatweel of the writer', 'مـسلم', 'مــسلم'],
  ['before final teh marbuta', 'كلمة', 'كلمـة'],
  ['before final heh', 'فيه', 'فيـه'],
  ['before final dal', 'محمد', 'محمـد'],
  ['before final alef', 'كتاب', 'كتـاب'],
  ['before final lam', 'جميل', 'جميـل'],
  ['before final kaf', 'ملك', 'ملـك'],
  ['before beh that has a final reh after it', 'كبر', 'كـبر'],
  ['before final waw', 'نحو', 'نحـو'],
  ['before any other final letter', 'قلم', 'قلـم'],
  ['of two as good the later one', 'سلسلة', 'سلسـلة'],
  ['vocalised', 'كَتَبَ', 'كَتَـبَ'],
  ['Persian', 'دانشگاه', 'دانشـگاه'],
])('%s', (_, word, expected) => {
  expect(stretched(word, cellWidth(word) + 1, 'kashida')).toBe(expected);
});

test.each([
  ['nothing joined', 'دار'],
  ['Latin', 'house'],
  ['numbers', '\u0661\u0662\u0663'],
  ['Hebrew', '\u05d0\u05d1\u05d2'],
  ['vocalised with lam-alef', 'سَلَامٌ'],
])('no tatweel: %s', (_, word) => {
  expect(stretched(word, cellWidth(word) + 1, 'kashida')).toBe(word);
});

test('one place a word, the best words first, and blanks for what is left', () => {
  const row = (...words: string[]) => words.join(' ');
  const line = row('قلم', 'مسلم', 'دار');
  const width = cellWidth(line);
  expect(stretched(line, width + 1, 'kashida')).toBe(row('قلم', 'مسـلم', 'دار'));
  expect(stretched(line, width + 2, 'kashida')).toBe(row('قلـم', 'مسـلم', 'دار'));
  expect(stretched(line, width + 6, 'kashida')).toBe(row('قلـــم', 'مســـلم', 'دار'));
  expect(stretched(line, width + 8, 'kashida')).toBe(row('قلـــم', ' مســـلم', ' دار'));
});

test('none: as it is', () => {
  expect(stretched('a b c', 10, 'none')).toBe('a b c');
});

test('neither the last line of a paragraph nor one that ends at a line break is stretched', () => {
  const paragraph = analyse('\u0628 \u0628\n\u0628 \u0628');
  for (const line of breakLines(paragraph, 20)) {
    expect(justifiedCells(paragraph, line, 20, 'space')).toHaveLength(3);
  }
});

test('what is put in stands for no source, and where it stands in the row', () => {
  const paragraph = analyse('\u0633\u0644 \u0628\u0628\u0628\u0628\u0628');
  const [line] = breakLines(paragraph, 3);
  expect(justifiedCells(paragraph, line, 3, 'kashida')).toEqual([
    { text: '\ufede', width: 1, from: 1, to: 2 },
    { text: '\u0640', width: 1, from: 1, to: 1 },
    { text: '\ufeb3', width: 1, from: 0, to: 1 },
  ]);
});
