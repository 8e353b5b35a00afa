import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { rowText, rowWidth } from '../../src/layout/row.ts';
import { outlineItems } from '../../src/screen/outline-panel.ts';
import type { Direction } from '../../src/text/index.ts';

function article(direction: Direction): Article {
  return {
    title: 'T',
    language: 'und',
    direction,
    blocks: [{ kind: 'title', text: 'T', section: 0 }],
    sections: [
      { title: '', block: 0, end: 1 },
      { title: 'Field', label: 'field', block: 1, end: 2 },
    ],
  };
}

/** Numbers in Persian digits. */
const persian = (number: number) => String.fromCodePoint(0x06f0 + number);

describe('the outline', () => {
  const cases = [
    // Runs the way of the article; the lead is in the words of the interface, here two Hebrew letters.
    ['ltr', String, [' ▸0 \u05D1\u05D0', '  1 Field', '    field']],
    ['rtl', String, ['       \u05D1\u05D0 0◂', '    Field 1', '    field']],
    ['rtl', persian, ['       \u05D1\u05D0 \u06F0◂', '    Field \u06F1', '    field']],
  ] as const;
  it.each(cases)('%s', (direction, number, expected) => {
    const look = { lead: '\u05D0\u05D1', current: 0, number };
    const items = outlineItems(article(direction), 13, look);
    const rows = Array.from({ length: items.length }, (_, index) => items.at(index) ?? []).flat();
    expect(rows.map(rowText)).toEqual(expected);
    expect(rows.map(rowWidth)).toEqual(expected.map(() => 13));
  });

  it('lists nothing in an article without headings', () => {
    const whole = article('rtl');
    const bare = { ...whole, sections: whole.sections.slice(0, 1) };
    expect(outlineItems(bare, 13, { lead: 'x', current: 0, number: String })).toHaveLength(0);
  });
});
