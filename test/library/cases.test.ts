/** Small files that other readers show wrongly: what each of them holds, and where in the article it stands. */
import { expect, test } from 'vitest';
import { createFlow } from '../../src/layout/flow.ts';
import { rowText } from '../../src/layout/row.ts';
import { readDocument } from '../../src/library/read-document.ts';
import { written } from '../markup/written.ts';
import { caseText, describeCases } from '../realworld.ts';

/** «salam» (peace), the word in most of the files. */
const SALAM = '\u0633\u0644\u0627\u0645';
/** «nass» (text). */
const TEXT = '\u0646\u0635';
/** «unwan» (title). */
const TITLE = '\u0639\u0646\u0648\u0627\u0646';

async function read(name: string) {
  const found = await readDocument(Buffer.from(caseText(name)), { name });
  if (found.kind !== 'article') throw new Error(`${name}: ${JSON.stringify(found)}`);
  expect(found.diagnostics).toEqual([]);
  return found.article;
}

describeCases('cases', () => {
  test.each<[string, string[]]>([
    ['A1-div.md', ['title|\u0639', `paragraph [rtl]|${SALAM}`, `paragraph|${TEXT}`]],
    [
      'A2-p.md',
      [
        'paragraph|\u0639\u0631\u0636',
        `paragraph|${SALAM}`,
        `heading1 [rtl]|${TITLE}`,
        `paragraph|${TEXT}`,
      ],
    ],
    ['A3-summary.md', ['paragraph|\u0627\u0636\u063a\u0637', `paragraph|${TEXT}`]],
    ['A4-html.html', [`paragraph|${SALAM}`]],
    [
      'B3-table.md',
      [
        [
          'table|\u0627\u0644\u0627\u0633\u0645 | name | \u0639\u062f\u062f',
          '\u0623\u062d\u0645\u062f | a@b.org | 12',
          'React | \u0645\u0643\u062a\u0628\u0629 | 3',
        ].join('\n'),
      ],
    ],
    [
      'H1-footnote.md',
      [
        `paragraph|${TEXT}[1].`,
        'note 1.|\u062d\u0627\u0634\u064a\u0629.',
        'note 2.|\u0623\u062e\u0631\u0649.',
      ],
    ],
    [
      'H2-listpara.md',
      [
        'item1 1.|\u0623\u0648\u0644',
        'item1|\u0634\u0631\u062d\u0647',
        'item1 2.|\u062b\u0627\u0646',
      ],
    ],
    ['H3-toml.md', [`title|${TITLE}`, `paragraph|${TEXT}`]],
    ['H4-hr.md', [`paragraph|${TEXT}`, 'break|* * *', `paragraph|${TEXT}`]],
    ['H6-callout.md', ['quote|\u0645\u0644\u0627\u062d\u0638\u0629', `quote|${TEXT}`]],
  ])('%s', async (name, expected) => {
    expect((await read(name)).blocks.map(written)).toEqual(expected);
  });

  test('the table stands in columns from the right', async () => {
    const flow = createFlow(await read('B3-table.md'), 40);
    const rows = flow.rows(0).map(({ cells }) => rowText(cells));
    expect(rows.at(-1)).toMatch(/^ +3 │ +\S+ │ React$/);
    expect(rows.at(-2)).toMatch(/^ +12 │ a@b\.org │ +\S+$/);
  });
});
