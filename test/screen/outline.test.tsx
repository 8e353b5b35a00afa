import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import { openReader } from '../../src/reader/opening.ts';
import { OutlineItem } from '../../src/screen/testing.ts';
import type { Direction } from '../../src/text/index.ts';
import { findable } from '../reader/document.ts';
import { drawn, screenRows, THEME } from './drawn.tsx';

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
    const items = article(direction).sections.map((section, index) => (
      <OutlineItem
        key={section.block}
        theme={THEME}
        width={13}
        section={section}
        number={number(index)}
        lead={index === 0 ? '\u05D0\u05D1' : undefined}
        isHere={index === 0}
        direction={direction}
      />
    ));
    expect(drawn(items, 13)).toEqual(expected);
  });

  it('lists nothing in an article without headings', () => {
    const whole = article('ltr');
    const bare = findable({ ...whole, sections: whole.sections.slice(0, 1) });
    const state = dispatch(openReader(bare, { columns: 70, rows: 12 }), {
      type: 'typed',
      text: 't',
    });
    const rows = screenRows(state);
    expect(rows.join(' ')).toContain('This article has no');
    expect(rows.join(' ')).not.toContain('▸');
  });
});
