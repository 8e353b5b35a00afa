/** Tables in columns. Capitals stand for letters that run from right to left (`toRtl`); rows are as on the screen. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { type ArticleDraft, assemble } from '../../src/article/assemble.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { anchorAt, createFlow, type Flow, positionOf } from '../../src/layout/flow.ts';
import { highlight } from '../../src/layout/highlight.ts';
import { NO_SOURCE, rowText } from '../../src/layout/row.ts';
import { readBlocks } from '../../src/markup/blocks.ts';
import { parseMarkup } from '../../src/markup/tree.ts';
import { textOf, toCaps, toRtl } from '../terminal/caps.ts';

const fromMarkdown = (caps: string, language = 'he'): Article =>
  parseArticle(`---\nlanguage: ${language}\n---\n\n${toRtl(caps)}`, { format: 'markdown' }).article;

const fromHtml = (html: string): Article =>
  assemble({ language: 'en', direction: 'ltr' }, readBlocks(parseMarkup(html).root));

/** The rows of the only block, without the blank one before it, with a bar at both edges. */
const drawn = (flow: Flow) =>
  flow
    .rows(0)
    .filter(({ from }) => from !== NO_SOURCE)
    .map(({ cells }) => `|${toCaps(textOf(cells))}|`);

const rows = (article: Article, width: number) => drawn(createFlow(article, width));

const WORDS = '| AB | name |\n|---|---|\n| CDE FGH | a@b.org |\n| react | IJK |\n';

describe('columns', () => {
  test('run from the right in a table that does, each cell by its own letters', () => {
    expect(rows(fromMarkdown(WORDS), 22)).toEqual([
      '|        name │      BA|',
      '|     ────────┼────────|',
      '|     a@b.org │ HGF EDC|',
      '|         KJI │   react|',
    ]);
  });

  test('run from the left in a table of an article that does', () => {
    expect(rows(fromMarkdown('| a | b |\n|---|---|\n| long | c |\n', 'en'), 12)).toEqual([
      '|a    │ b    |',
      '|─────┼──    |',
      '|long │ c    |',
    ]);
  });

  test('are wrapped inside', () => {
    const table = '| A | B |\n|---|---|\n| C | DE FG HI |\n';
    expect(rows(fromMarkdown(table), 9)).toEqual([
      '|    B │ A|',
      '|──────┼──|',
      '|GF ED │ C|',
      '|   IH │  |',
    ]);
  });

  test('obey their alignment', () => {
    const table = '| left | mid | right |\n|:--|:-:|--:|\n| A | B | C |\n';
    expect(rows(fromMarkdown(table), 18)).toEqual([
      '|right │ mid │ left|',
      '|──────┼─────┼─────|',
      '|    C │  B  │ A   |',
    ]);
  });

  test('of cells that span others', () => {
    const html =
      '<table><tr><th>a</th><th colspan="2">both of them</th></tr><tr><td rowspan="2">b</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
    expect(rows(fromHtml(html), 20)).toEqual([
      '|a │ both of them    |',
      '|──┼───┼─────────    |',
      '|b │ 1 │ 2           |',
      '|  │ 3 │ 4           |',
    ]);
  });
});

describe('where columns would be too narrow', () => {
  const table = '| AB | CD |\n|---|---|\n| abcdefghijkl | E |\n| F | mnopqrstuvwx |\n';

  test('rows become headings with values', () => {
    expect(rows(fromMarkdown(table), 20)).toEqual([
      '|    abcdefghijkl :BA|',
      '|               E :DC|',
      '|                    |',
      '|               F :BA|',
      '|    mnopqrstuvwx :DC|',
    ]);
  });

  test('values are wrapped behind their headings', () => {
    expect(rows(fromMarkdown('| AB | C |\n|---|---|\n| DEF GHI JKL | mnopqrstuv |\n'), 11)).toEqual(
      ['|IHG FED :BA|', '|    LKJ    |', '|mnopqrst :C|', '|      uv   |'],
    );
  });
});

describe('places', () => {
  const text =
    '| A | B | C |\n|---|---|---|\n| DE FG HI | | JK LM NO PQ RS |\n| | TU | [VW](https://x.example) |\n';
  const article = fromMarkdown(text);

  test.each([60, 24, 14, 9])('every row is a place of its own (%d cells)', (width) => {
    const flow = createFlow(article, width);
    const places = flow.rows(0).map(({ from }) => from);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    flow.rows(0).forEach((_, row) => {
      const position = { block: 0, row };
      expect(positionOf(flow, anchorAt(flow, position))).toEqual(position);
    });
  });

  test.each([60, 24, 14, 9])('every letter is shown, and found where it is (%d cells)', (width) => {
    const flow = createFlow(article, width);
    const { text } = article.blocks[0];
    for (const { index: offset } of text.matchAll(/\p{L}/gu)) {
      const { row } = positionOf(flow, { block: 0, offset });
      const found = flow.rows(0)[row].cells.find(({ from, to }) => from <= offset && offset < to);
      expect(found && text.slice(found.from, found.to), `${offset}`).toBe(text[offset]);
      const match = { block: 0, from: offset, to: offset + 1, tone: 'match' as const };
      const marked = highlight(flow.rows(0)[row], [match]).filter(({ tone }) => tone === 'match');
      expect(marked.length).toBeGreaterThan(0);
    }
  });

  test('a link in a cell keeps its address', () => {
    const cells = createFlow(article, 60)
      .rows(0)
      .flatMap((row) => row.cells);
    expect(
      cells.filter(({ url }) => url === 'https://x.example/' || url === 'https://x.example'),
    ).toHaveLength(2);
  });

  test('every row is as wide as the column', () => {
    for (const width of [60, 24, 14, 9, 4, 1]) {
      for (const { cells } of createFlow(article, width).rows(0)) {
        const all = cells.reduce((sum, cell) => sum + cell.width, 0);
        expect(all, rowText(cells)).toBe(width);
      }
    }
  });
});

test('a table without a word, a head alone, one cell: no table is too odd', () => {
  const odd: readonly ArticleDraft[] = [
    {
      kind: 'table',
      text: 'a | ',
      cells: [
        { row: 0, column: 0, from: 0, to: 1, isHeading: true },
        { row: 0, column: 1, from: 4, to: 4, isHeading: true },
      ],
    },
    { kind: 'table', text: 'a', cells: [{ row: 0, column: 3, from: 0, to: 1 }] },
    {
      kind: 'table',
      text: 'a\nb',
      cells: [
        { row: 0, column: 0, from: 0, to: 1 },
        { row: 4, column: 0, from: 2, to: 3 },
      ],
    },
  ];
  for (const draft of odd) {
    for (const width of [1, 8, 40]) {
      const shown = rows(assemble({ language: 'en' }, [draft]), width).join('');
      expect(shown).toContain('a');
    }
  }
});
