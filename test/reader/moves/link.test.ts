/** Links of an article: where they stand, which digit each has, and what a digit opens. */
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { rowText } from '../../../src/layout/row.ts';
import { romanizedArticle } from '../../../src/names/latin/romanized.ts';
import { dispatch } from '../../../src/reader/dispatch.ts';
import type { Event } from '../../../src/reader/keymap.ts';
import { openReader } from '../../../src/reader/opening.ts';
import type { State } from '../../../src/reader/state.ts';
import { highlightedRows } from '../../../src/screen/testing.ts';
import { findable } from '../document.ts';

describe('links of a block', () => {
  // Source, and each link as the text it stands on and its address.
  const cases: readonly (readonly [markdown: string, links: readonly string[]])[] = [
    ['no link', []],
    ['a [b c](https://x.org/1) d', ['b c https://x.org/1']],
    ['[a](https://x.org) *b [c](http://y.org)*', ['a https://x.org', 'c http://y.org']],
    ['\\* &amp; [a **b**](https://x.org)', ['a b https://x.org']],
    ['a\tb [c](https://x.org)', ['c https://x.org']],
    ['> quoted [c](https://x.org)', ['c https://x.org']],
    ['- item [c](https://x.org)', ['c https://x.org']],
    ['<https://x.org/2>', ['https://x.org/2 https://x.org/2']],
    ['line\nbroken [over\nlines](https://x.org)', ['over lines https://x.org']],
    ['[a](mailto:a@x.org) [b](notes.md) [c](javascript:0) [](https://x.org)', []],
  ];
  it.each(cases)('%j', (markdown, expected) => {
    const { blocks } = parseArticle(markdown, { format: 'markdown' }).article;
    const links = blocks.flatMap(({ links = [], text }) =>
      links.map(({ from, to, url }) => `${text.slice(from, to)} ${url}`),
    );
    expect(links).toEqual(expected);
  });

  it('are left out where the text is another', () => {
    const { article } = parseArticle('\u0643\u0644\u0645\u0629 [\u0628](https://x.org)', {
      format: 'markdown',
    });
    expect(article.blocks[0].links).toHaveLength(1);
    expect(romanizedArticle(article).blocks[0].links).toBeUndefined();
  });
});

const STORY = `One [here](https://x.org/1) and [there](https://x.org/2).

${'word '.repeat(400)}

Last [end](https://x.org/3).`;

function storyAfter(...events: Event[]): State {
  const { article } = parseArticle(STORY, { format: 'markdown' });
  const start = openReader(findable(article), { columns: 40, rows: 10 });
  return events.reduce(dispatch, start);
}

const typed = (text: string): Event => ({ type: 'typed', text });
const firstRow = (state: State) => rowText(highlightedRows(state)[0]).trim();

describe('the key for links', () => {
  it('numbers those on the screen until the next key', () => {
    expect(firstRow(storyAfter())).toBe('One here and there.');
    expect(firstRow(storyAfter(typed('f')))).toBe('One 1ere and 2here.');
    expect(firstRow(storyAfter(typed('f'), { type: 'key', name: 'Escape' }))).toBe(
      'One here and there.',
    );
  });

  const cases: readonly (readonly [keys: string, opened: readonly string[]])[] = [
    ['f1', ['https://x.org/1']],
    ['f2', ['https://x.org/2']],
    ['f\u0662', ['https://x.org/2']], // Arabic two
    ['f3', []],
    ['fx', []],
    ['Gf1', ['https://x.org/3']],
  ];
  it.each(cases)('%j', (keys, opened) => {
    const { requests, pending } = storyAfter(typed(keys));
    expect(requests).toEqual(opened.map((url) => ({ type: 'browse', url })));
    expect(pending).toBeUndefined();
  });

  it('says where there is none', () => {
    const { message, pending } = storyAfter(typed(' f'));
    expect(message).toEqual({ type: 'no-links' });
    expect(pending).toBeUndefined();
  });
});

describe('a mark of a note', () => {
  const story = `One[^a] [out](https://x.org/1).\n\n${'word '.repeat(400)}\n\n[^a]: The note.`;
  const open = (...events: Event[]) => {
    const { article } = parseArticle(story, { format: 'markdown' });
    return events.reduce(dispatch, openReader(findable(article), { columns: 40, rows: 10 }));
  };

  it('has a digit among the links, and leads to its note', () => {
    expect(firstRow(open(typed('f')))).toBe('One11] 2ut.');
    const gone = open(typed('f'), typed('1'));
    expect(gone.document.article.blocks[gone.flow.article.blocks.length - 1].kind).toBe('note');
    expect(
      highlightedRows(gone)
        .map((row) => rowText(row))
        .join(' '),
    ).toContain('The note.');
    expect(gone.requests).toEqual([]);
  });

  it("and '' leads back", () => {
    const back = open(typed('f'), typed('1'), typed("'"), typed("'"));
    expect(firstRow(back)).toBe('One[1] out.');
  });
});
