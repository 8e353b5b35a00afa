/** Lists of feeds of other programs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNewsboatUrls } from '../../src/feeds/newsboat-urls.ts';
import { readOpml, writeOpml } from '../../src/feeds/opml.ts';
import type { Subscription } from '../../src/feeds/subscriptions.ts';
import { describeReal, realText } from '../realworld.ts';

const short = (feeds: readonly Subscription[]) =>
  feeds.map(({ url, title = '', folder, tags }) => [url, title, folder.join('/'), tags.join('+')]);

describe('OPML', () => {
  const check = (body: string, expected: readonly (readonly string[])[]) =>
    expect(short(readOpml(`<opml version="2.0"><body>${body}</body></opml>`).feeds)).toEqual(
      expected,
    );

  test.each<[string, string[][]]>([
    ['<outline text="A" xmlUrl="https://a.example/"/>', [['https://a.example/', 'A', '', '']]],
    [
      '<OUTLINE TEXT="A" title="B" XMLURL="https://a.example/?b&amp;c"/>',
      [['https://a.example/?b&c', 'B', '', '']],
    ],
    [
      '<outline text="F"><outline text="G"><outline text="A" xmlUrl="https://a.example/"/></outline><outline text="B" xmlUrl="https://b.example/"/></outline>',
      [
        ['https://a.example/', 'A', 'F/G', ''],
        ['https://b.example/', 'B', 'F', ''],
      ],
    ],
    [
      '<outline><outline text="A" xmlUrl="https://a.example/"/></outline>',
      [['https://a.example/', 'A', '', '']],
    ],
    [
      '<outline text="A&#10;&#27;[31mB" xmlUrl="https://a.example/" category="/x/y,z"/>',
      [['https://a.example/', 'A B', '', 'x/y+z']],
    ],
    [
      '<outline text="A & B" xmlUrl="https://a.example/">',
      [['https://a.example/', 'A & B', '', '']],
    ],
  ])('%s', check);

  test('what is no feed of the web is told', () => {
    const { feeds, diagnostics } = readOpml(
      '<opml><body><outline text="A" xmlUrl="hhttps://a.example/"/><outline xmlUrl="exec:ls"/></body></opml>',
    );
    expect(feeds).toEqual([]);
    expect(diagnostics).toEqual([
      { code: 'no-web-feed', given: 'hhttps://a.example/' },
      { code: 'no-web-feed', given: 'exec:ls' },
    ]);
  });

  test('what is written is read again', () => {
    const line = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((text) => `x${text.replace(/[\s\p{C}]/gu, '')}`);
    const feed = fc.record({
      url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      title: line,
      folder: fc.array(line, { maxLength: 3 }),
      tags: fc.uniqueArray(
        line.map((tag) => tag.replace(/[,/]/g, '')),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(feed, {
          maxLength: 8,
          selector: ({ url }) => url,
        }),
        (feeds) => {
          const all = feeds.map((each) => ({
            ...each,
            id: each.url,
            fullText: 'on-open' as const,
          }));
          const opml = writeOpml(all, 'x', new Date(0));
          const order = (list: (readonly string[])[]) => list.map((row) => row.join('\n')).sort();
          expect(order(short(readOpml(opml).feeds))).toEqual(order(short(all)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('newsboat', () => {
  const { feeds, diagnostics } = readNewsboatUrls(
    [
      '# mine',
      '',
      'https://a.example/ news "two words" "~The \\"A\\"" !',
      '"https://b.example/x?y" # and a comment',
      '"query:Unread:unread = \\"yes\\""',
      'exec:ls',
      'file:///etc/passwd',
      '  feed://c.example/ news news',
    ].join('\r\n'),
  );
  expect(short(feeds)).toEqual([
    ['https://a.example/', 'The "A"', '', 'news+two words'],
    ['https://b.example/x?y', '', '', ''],
    ['https://c.example/', '', '', 'news'],
  ]);
  expect(diagnostics.map(({ given }) => given)).toEqual([
    'query:Unread:unread = "yes"',
    'exec:ls',
    'file:///etc/passwd',
  ]);
});

describeReal('real lists', () => {
  test.each<[string, number, number, number]>([
    ['fa-iran.opml', 7, 1, 0],
    ['liferea-fa.opml', 10, 4, 3],
  ])('%s', (file, count, folders, faults) => {
    const text = realText(`opml/${file}`);
    const { feeds, diagnostics } = readOpml(text);
    expect(feeds.length + diagnostics.length).toBe(text.match(/xmlUrl=/g)?.length);
    expect(diagnostics).toHaveLength(faults);
    expect(feeds).toHaveLength(count);
    expect(new Set(feeds.map(({ folder }) => folder.join('/'))).size).toBe(folders);
    expect(
      readOpml(writeOpml(feeds, file, new Date(0)))
        .feeds.map(({ url }) => url)
        .sort(),
    ).toEqual(feeds.map(({ url }) => url).sort());
  });
});
