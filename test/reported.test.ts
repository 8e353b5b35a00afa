/**
 * Faults that users of other programs have reported, by the smallest input of each, with the right value and the rule
 * that makes it right. `A`, `H` and `B3` are about the blocks of an article: see `test/markup` and `test/article`.
 */
import { expect, test } from 'vitest';
import { parseArticle } from '../src/article/parse.ts';
import { createFlow } from '../src/layout/flow.ts';
import { rowText } from '../src/layout/row.ts';
import { dialectOf } from '../src/terminal/dialects/dialects.ts';
import { LineFilter } from '../src/terminal/filter/line-filter.ts';
import { Utf8Buffer } from '../src/terminal/filter/utf8-buffer.ts';
import { casesOf, caseText, describeCases } from './realworld.ts';

/** The rows of a Markdown file in a column of 40 cells, without blank ones. */
function rowsOf(file: string): string[] {
  const { article } = parseArticle(caseText(file), { format: 'markdown' });
  const flow = createFlow(article, 40);
  return article.blocks
    .flatMap((_, block) => flow.rows(block).map(({ cells }) => inLetters(rowText(cells))))
    .filter((row) => row !== '');
}

/** The lines of a text file as `sahifa filter` writes them. */
function linesOf(file: string): string[] {
  const sink = new Utf8Buffer();
  const filter = new LineFilter({ align: 'left', columns: 80, dialect: dialectOf('visual') }, sink);
  filter.take(Buffer.from(caseText(file)));
  filter.end();
  return inLetters(Buffer.from(sink.encode()).toString()).trimEnd().split('\n');
}

/** Letters in place of their forms (Unicode, 9.2); a lam-alef is one cell with both letters. */
function inLetters(row: string): string {
  return row.replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g, (form) => form.normalize('NFKC'));
}

/** A word as the eye sees it from the left: the last cluster first, lam-alef as one. */
function seen(word: string): string {
  const clusters = word.match(/\u0644[\u0622\u0623\u0627]|.\p{M}*/gu) ?? [];
  return clusters.reverse().join('');
}

/** At the right edge of the column; a lam-alef and a letter with its mark have one cell. */
function right(text: string): string {
  const cells = text.replace(/\u0644(?=[\u0622\u0623\u0627])|\p{M}/gu, '').length;
  return ' '.repeat(40 - cells) + text;
}

const LIBRARY = seen('\u0645\u0643\u062A\u0628\u0629');
const FAMOUS = seen('\u0645\u0634\u0647\u0648\u0631\u0629');
const NOW = seen('\u0627\u0644\u0622\u0646');
const AHMAD = seen('\u0623\u062D\u0645\u062F');
const ALEPPO = seen('\u062D\u0644\u0628');
const FILE = seen('\u0645\u0644\u0641');
const SALAM = seen('\u0633\u0644\u0627\u0645');
const LOADING = seen('\u062A\u062D\u0645\u064A\u0644');

const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  // UAX#9, HL1: the article's direction, whatever a paragraph begins with; markers stand at its side.
  'B1-latinfirst.md': [
    right(seen('\u062E\u0628\u0631')),
    right(`.${FAMOUS} ${LIBRARY} React`),
    right(`${LIBRARY} React \u2022`),
    right(`Vue ${LIBRARY} \u2022`),
  ],
  // HTML, 15.3.5 (`pre`) and UTS #55, 4.1: code runs from left to right, words in it by themselves.
  'C1-code.md': [`# ${seen('\u0634\u0631\u062D')}`, 'def f(x):', `    m = "${'\u0633'}"`],
  // UAX#9, HL3: a code span is an isolate, so its signs stay with it (`.` and `--`, both slashes).
  'C2-inline.md': [
    right(
      `.${NOW} /etc/ ${seen('\u0645\u0646')} ./run.sh --help ${seen('\u0646\u0641\u0651\u0630')}`,
    ),
  ],
  // CommonMark, 6.5 (autolinks), and UAX#9, HL3.
  'C3-url.md': [right(`.${NOW} https://example.org/a/ ${seen('\u0631\u0627\u062C\u0639')}`)],
};

const LINES: Readonly<Record<string, readonly string[]>> = {
  // GFM, 4.10: bars part cells. Each has the place and the order of its own, as in a terminal's grid.
  'D1-table.txt': [
    `| ${AHMAD} | ${ALEPPO} | 12 |`,
    `| John | ${ALEPPO} | 12 |`,
    `| ${AHMAD} | Cairo | 12 |`,
  ],
  // POSIX, `ls -C`: columns are parted by spaces. A name is a paragraph of its own (P2, P3).
  'D2-ls.txt': [`txt.${FILE}  md.${seen('\u062A\u0642\u0631\u064A\u0631')}  a.c`],
  // Branches stay at the left.
  'D3-tree.txt': [`\u251C\u2500\u2500 txt.${FILE}`, '\u2514\u2500\u2500 b.txt'],
  // The word fills four cells of the program's grid: the lam-alef leaves one at its end.
  'D4-gutter.txt': [`   1 \u2502  ${SALAM}`, '   2 \u2502 hello'],
  // ECMA-48, 8.3.15 (CR): the line is written over.
  'E1-cr.txt': [`2 ${LOADING}`],
  // ECMA-48, 8.3.41 (EL) and 8.3.9 (CHA).
  'E2-el.txt': [seen('\u062A\u0645')],
  // `less`, `ul`, `col`: a letter over itself is bold, a letter over a low line is underlined.
  'E3-bs.txt': ['\x1b[1mNA\x1b[m \x1b[4mh\x1b[m \x1b[1m\u0645\x1b[m'],
  // A sign is neutral: the letters decide (P2, P3). Behind Arabic letters a number is AN (W2), and `%` none of it (W5).
  'F1-braille.txt': [
    `%50 ${LOADING} \u280B`,
    `%50 ${LOADING} \u25D0`,
    `${seen('\u0645\u0647\u0645\u0629')} [x]`,
    `${seen('\u0645\u0647\u0645\u0629')} [ ]`,
  ],
  // Unicode, 9.2 (signs spanning numbers): U+06DD and its digits are one unit.
  'G1-ayah.txt': [`${seen('\u062B\u0645')} (\u0662) ${seen('\u0622\u064A\u0629')}`],
};

describeCases('reported faults', () => {
  test.each(
    casesOf('B')
      .concat(casesOf('C'))
      .filter((file) => !file.startsWith('B3')),
  )('%s', (file) => expect(rowsOf(file)).toEqual(ARTICLES[file]));

  test.each(casesOf('DEFG'))('%s', (file) => expect(linesOf(file)).toEqual(LINES[file]));
});
