/** Cases that the tests of other readers of feeds are about. Letters of other scripts stand as escapes. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/feeds/entry.ts';
import { type FeedOptions, readFeed } from '../../src/feeds/read-feed.ts';

const OPTIONS: FeedOptions = { address: 'https://f.example/a/feed', now: new Date('2026-06-01') };

const feed = (text: string, options: Partial<FeedOptions> = {}) => {
  const read = readFeed(text, { ...OPTIONS, ...options });
  if (!read) throw new Error(`no feed: ${text}`);
  return read;
};

const rss = (item: string, channel = '') =>
  feed(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:media="http://search.yahoo.com/mrss/"><channel>${channel}<item>${item}</item></channel></rss>`);

const atom = (entry: string, head = '', attributes = '') =>
  feed(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${head}<entry>${entry}</entry></feed>`,
  );

const first = ({ entries }: { readonly entries: readonly Entry[] }): Entry => entries[0];

const textOf = ({ article }: Entry) =>
  article.blocks
    .filter(({ kind }) => kind !== 'title' && kind !== 'source' && kind !== 'about')
    .map(({ text }) => text)
    .join('|');

/** «مرحبا», «שלום» */
const MARHABA = '\u0645\u0631\u062d\u0628\u0627';
const SHALOM = '\u05e9\u05dc\u05d5\u05dd';

describe('forms', () => {
  const check = (text: string, expected: readonly [title: string, url: string | undefined][]) =>
    expect(feed(text).entries.map(({ title, url }) => [title, url])).toEqual(expected);

  test.each<[string, string, [string, string | undefined][]]>([
    [
      'RSS 0.91',
      '<rss version="0.91"><channel><title>t</title><item><title>a</title><link>https://b.example/</link></item></channel></rss>',
      [['a', 'https://b.example/']],
    ],
    [
      'RSS 0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>t</title></channel><item><title>a</title><link>https://b.example/</link></item></rdf:RDF>',
      [['a', 'https://b.example/']],
    ],
    [
      'RSS 1.0 with a prefix for everything',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:q="http://purl.org/rss/1.0/"><q:channel><q:title>t</q:title></q:channel><q:item r:about="https://b.example/"><q:title>a</q:title><q:link>https://b.example/</q:link></q:item></r:RDF>',
      [['a', 'https://b.example/']],
    ],
    [
      'Atom 1.0 with a prefix for everything',
      '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:entry><x:title>a</x:title><x:link href="https://b.example/"/></x:entry></x:feed>',
      [['a', 'https://b.example/']],
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>a</title><link rel="alternate" type="text/html" href="https://b.example/"/></entry></feed>',
      [['a', 'https://b.example/']],
    ],
    [
      'an Atom entry',
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>a</title></entry>',
      [['a', undefined]],
    ],
    [
      'JSON Feed',
      '\ufeff{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "title": "a", "url": "/b"}, 7]}',
      [['a', 'https://f.example/b']],
    ],
    [
      'names in capitals',
      '<RSS><Channel><Item><Title>a</Title></Item></Channel></RSS>',
      [['a', undefined]],
    ],
    ['no items', '<rss><channel><title>t</title></channel></rss>', []],
    [
      'text before it',
      'Warning: x on line 3 <br/>\n<rss><channel><item><title>a</title></item></channel></rss>',
      [['a', undefined]],
    ],
  ])('%s', (_, text, expected) => check(text, expected));

  test.each([
    '',
    'abc',
    '<html><body>a</body></html>',
    '{"a": 1}',
    '[1]',
    '<opml/>',
    '{'.repeat(100_000),
  ])('is none: %.20s', (text) => expect(readFeed(text, OPTIONS)).toBeUndefined());
});

describe('titles', () => {
  const check = (written: string, expected: string) =>
    expect(first(rss(`<title>${written}</title>`)).title).toBe(expected);

  test.each<[string, string]>([
    ['a &amp; b', 'a & b'],
    ['AT&amp;amp;T', 'AT&T'],
    ['<![CDATA[a &amp; b]]>', 'a & b'],
    ['<![CDATA[a <b>b</b> c]]>', 'a b c'],
    ['a &lt;b&gt;b&lt;/b&gt; c', 'a b c'],
    ['a <b>b</b> c', 'a b c'],
    ['1 &lt; 2', '1 < 2'],
    ['Vec&lt;T&gt; in Rust', 'Vec<T> in Rust'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['a&amp;nbsp;b', 'a\u00a0b'],
    ['&laquo;a&raquo;', '\u00aba\u00bb'],
    ['a & b', 'a & b'],
    ['&#1605;&#x631;', '\u0645\u0631'],
    [' a\n  b\t', 'a b'],
    ['a&#27;[31mb', 'ab'],
    ['a\u001b[31mb\u0007', 'ab'],
    // what is left open is closed
    ['\u202ea', '\u202ea\u202c'],
    ['<![CDATA[a]]]]><![CDATA[>b]]>', 'a]]>b'],
    // an entity that the document declares stays as it is
    ['&x;a', '&x;a'],
  ])('%j', check);

  test('are not longer than a few lines', () => {
    const { title } = first(rss(`<title>${'a '.repeat(10_000)}</title>`));
    expect(title.length).toBeLessThan(600);
    expect(title.endsWith('a\u2026')).toBe(true);
  });

  test('are the beginning of the text where there are none', () => {
    const entry = first(rss(`<description>${'abc '.repeat(100)}</description>`));
    expect(entry.title).toMatch(/^abc .* abc\u2026$/);
    expect(entry.article.title).toBe('');
  });

  test.each<[string, string, string]>([
    ['text', 'a &lt;b&gt;', 'a <b>'],
    ['html', 'a &lt;b&gt;c&lt;/b&gt;', 'a c'],
    ['xhtml', '<div xmlns="http://www.w3.org/1999/xhtml">a <b>c</b></div>', 'a c'],
    ['text/html', 'a &lt;b&gt;c&lt;/b&gt;', 'a c'],
  ])('of Atom say their form: %s', (type, written, expected) => {
    expect(first(atom(`<title type="${type}">${written}</title>`)).title).toBe(expected);
  });

  test('of Atom 0.3 may be in Base64', () => {
    const { title } = first(
      atom(`<title mode="base64" type="text/html">${btoa('a<i>b</i>')}</title>`),
    );
    expect(title).toBe('ab');
  });
});

describe('bodies', () => {
  const check = (read: { readonly entries: readonly Entry[] }, expected: string) =>
    expect(textOf(first(read))).toBe(expected);

  test.each<[string, string]>([
    [
      '<description>a</description><content:encoded><![CDATA[<p>b</p><p>c</p>]]></content:encoded>',
      'b|c',
    ],
    ['<description>&lt;p&gt;b&lt;/p&gt;&lt;p&gt;c</description>', 'b|c'],
    ['<description>a\n\nb\nc</description>', 'a|b c'],
    ['<description><p>a<br/>b</p><p>c</p></description>', 'a\nb|c'],
    ['<description><p>a<br>b</p></description>', 'a\nb'],
    ['<description><script>alert(1)</script><p>a</p></description>', 'a'],
    ['<description>&lt;script&gt;alert(1)&lt;/script&gt;&lt;p onclick="x"&gt;a</description>', 'a'],
    ['<media:group><media:description>a</media:description></media:group>', 'a'],
    ['<content:encoded>  </content:encoded><description>a</description>', 'a'],
    ['', ''],
  ])('%s', (item, expected) => check(rss(item), expected));

  test.each<[string, string]>([
    ['<content type="text">a &lt;b&gt;</content>', 'a <b>'],
    ['<content type="html">&lt;p&gt;a&lt;/p&gt;</content><summary>s</summary>', 'a'],
    [
      '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>a<x:br/>b</x:p></x:div></content>',
      'a\nb',
    ],
    ['<summary>s</summary><content src="https://c.example/"/>', 's'],
  ])('of Atom: %s', (entry, expected) => check(atom(entry), expected));

  test('a summary beside the text is kept', () => {
    const entry = first(rss('<description>s</description><content:encoded>b</content:encoded>'));
    expect(entry.summary).toBe('s');
    expect(first(rss('<description>s</description>')).summary).toBeUndefined();
  });

  test.each<[string, boolean]>([
    ['', true],
    ['<description>short</description>', true],
    [`<content:encoded>${'<![CDATA[<p>abcde abcde</p>]]>'.repeat(60)}</content:encoded>`, false],
    [`<content:encoded>${'abcde '.repeat(100)} [&amp;hellip;]</content:encoded>`, true],
    [`<description>${'abcde '.repeat(100)}</description>`, true],
    [`<description>${'abcde '.repeat(400)}</description>`, false],
  ])('whether the text is a stub: %.60s', (item, expected) => {
    expect(first(rss(`<link>https://a.example/</link>${item}`)).isStub).toBe(expected);
  });

  test('without an address, what the feed has is all there is', () => {
    expect(first(rss('<description>short</description>')).isStub).toBe(false);
  });
});

describe('addresses', () => {
  const check = (read: { readonly entries: readonly Entry[] }, expected: string | undefined) =>
    expect(first(read).url).toBe(expected);

  test.each<[string, string | undefined]>([
    ['<link>https://b.example/c</link>', 'https://b.example/c'],
    ['<link>\n /c?a=1&amp;b=2 \n</link>', 'https://f.example/c?a=1&b=2'],
    ['<link>d</link>', 'https://f.example/a/d'],
    ['<link/><atom:link href="https://b.example/"/>', 'https://b.example/'],
    ['<atom:link rel="self" href="https://b.example/"/>', undefined],
    ['<guid>https://b.example/g</guid>', 'https://b.example/g'],
    ['<guid isPermaLink="false">https://b.example/g</guid>', undefined],
    ['<guid>tag:1</guid>', undefined],
    ['<link>javascript:alert(1)</link>', undefined],
    ['<link>file:///etc/passwd</link>', undefined],
    ['<link>https://b.example/a&#27;[2Jb</link>', 'https://b.example/ab'],
  ])('%s', (item, expected) => check(rss(item), expected));

  test('are relative to xml:base', () => {
    const entry = first(
      atom(
        '<link href="c"/><content type="html">&lt;a href="d"&gt;x&lt;/a&gt;</content>',
        '',
        'xml:base="https://b.example/x/"',
      ),
    );
    expect(entry.url).toBe('https://b.example/x/c');
    expect(entry.article.blocks[0].links?.[0].url).toBe('https://b.example/x/d');
  });

  test('in a text are relative to its own where the feed says nothing', () => {
    const item =
      '<link>https://b.example/y/c</link><description>&lt;a href="d"&gt;x&lt;/a&gt;</description>';
    expect(first(rss(item)).article.blocks[0].links?.[0].url).toBe('https://b.example/y/d');
  });
});

describe('dates', () => {
  const dates = (item: string) => {
    const { published, updated } = first(rss(item));
    return [published, updated];
  };

  test.each<[string, string | undefined, string | undefined]>([
    ['<pubDate>Fri, 23 Jan 2026 12:00:00 +0300</pubDate>', '2026-01-23T09:00:00Z', undefined],
    ['<dc:date>2026-01-23</dc:date>', '2026-01-23', undefined],
    [
      '<pubDate>23 Jan 2026</pubDate><atom:updated>2026-01-24T00:00:00Z</atom:updated>',
      '2026-01-23',
      '2026-01-24T00:00:00Z',
    ],
    // the 23rd, in Arabic
    [
      '<pubDate>\u0662\u0663 \u064a\u0646\u0627\u064a\u0631 \u0662\u0660\u0662\u0666</pubDate>',
      '2026-01-23',
      undefined,
    ],
    ['<pubDate/>', undefined, undefined],
    ['<pubDate>soon</pubDate>', undefined, undefined],
    // of the far future, and what stands for no date
    ['<pubDate>Fri, 23 Jan 2037 12:00:00 +0300</pubDate>', undefined, undefined],
    ['<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>', undefined, undefined],
  ])('%s', (item, published, updated) => expect(dates(item)).toEqual([published, updated]));

  test('of Atom: the update stands for a missing publication', () => {
    const { published, updated } = first(atom('<updated>2026-01-23T00:00:00Z</updated>'));
    expect([published, updated]).toEqual(['2026-01-23T00:00:00Z', '2026-01-23T00:00:00Z']);
  });
});

describe('ids and duplicates', () => {
  const ids = (...items: string[]) =>
    feed(
      `<rss><channel>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`,
    ).entries.map(({ id, title }) => [id, title]);

  test.each<[string, string[], [string, string][]]>([
    ['the id of the feed', ['<guid>g</guid><title>a</title>'], [['g', 'a']]],
    [
      'the address',
      ['<link>https://b.example/</link><title>a</title>'],
      [['https://b.example/', 'a']],
    ],
    ['title and date', ['<title>a</title><pubDate>23 Jan 2026</pubDate>'], [['2026-01-23 a', 'a']]],
    [
      'the later of two with one id',
      [
        '<guid>g</guid><title>a</title><pubDate>23 Jan 2026</pubDate>',
        '<guid>g</guid><title>b</title><pubDate>24 Jan 2026</pubDate>',
        '<guid>g</guid><title>c</title><pubDate>22 Jan 2026</pubDate>',
      ],
      [['g', 'b']],
    ],
    [
      'one of two with another id each',
      [
        '<guid>g</guid><title>a</title><link>https://b.example/</link>',
        '<guid>h</guid><title>a</title><link>https://b.example/</link>',
      ],
      [['g', 'a']],
    ],
    [
      'both of two articles with one id',
      [
        '<guid>g</guid><title>a</title><link>https://b.example/1</link>',
        '<guid>g</guid><title>b</title><link>https://b.example/2</link>',
      ],
      [
        ['g https://b.example/1', 'a'],
        ['g https://b.example/2', 'b'],
      ],
    ],
    [
      'all that lead to one page',
      [
        '<guid>g</guid><title>a</title><link>https://b.example/</link>',
        '<guid>h</guid><title>b</title><link>https://b.example/</link>',
      ],
      [
        ['g', 'a'],
        ['h', 'b'],
      ],
    ],
  ])('%s', (_, items, expected) => expect(ids(...items)).toEqual(expected));
});

describe('authors', () => {
  test.each<[string, string | undefined]>([
    ['<author>a@b.example (Ann B)</author>', 'Ann B'],
    ['<author>Ann B &lt;a@b.example&gt;</author>', 'Ann B'],
    ['<dc:creator><![CDATA[Ann]]></dc:creator><dc:creator>Bob</dc:creator>', 'Ann, Bob'],
    ['<author>a@b.example</author>', 'a@b.example'],
    ['<author>Ann&#27;]0;x&#7;</author>', 'Ann'],
    ['', undefined],
  ])('%s', (item, expected) => expect(first(rss(item)).author).toBe(expected));

  test('of Atom: those of the feed stand for missing ones', () => {
    const head = '<author><name>Ann</name></author>';
    expect(first(atom('<title>a</title>', head)).author).toBe('Ann');
    expect(first(atom('<author><name>Bob</name></author>', head)).author).toBe('Bob');
  });
});

describe('language and direction', () => {
  type Case = readonly [item: string, channel: string, language: string, direction: string];

  test.each<Case>([
    [`<title>${MARHABA}</title>`, '', 'ar', 'rtl'],
    [`<title>${SHALOM}</title>`, '<language>en-us</language>', 'he', 'rtl'],
    [`<title>${MARHABA}</title>`, '<language>fa_IR</language>', 'fa-IR', 'rtl'],
    [`<title>${MARHABA}</title>`, '<language>ar-eg</language>', 'ar-eg', 'rtl'],
    [`<title>iPhone 17 Pro Max: ${MARHABA}</title>`, '<language>ar</language>', 'ar', 'rtl'],
    ['<title>hello</title>', '<language>ar</language>', 'und', 'ltr'],
    ['<title>hello</title>', '<language>en</language>', 'en', 'ltr'],
    ['<title>2026</title>', '<language>he</language>', 'he', 'rtl'],
    ['<title>hello</title><dc:language>fr</dc:language>', '<language>en</language>', 'fr', 'ltr'],
    ['<title>hello</title>', '<language>nonsense tag</language>', 'und', 'ltr'],
    [`<title>x</title><description>${MARHABA} ${MARHABA}</description>`, '', 'ar', 'rtl'],
  ])('%s in %s', (item, channel, language, direction) => {
    const entry = first(rss(item, channel));
    expect([entry.language, entry.direction]).toEqual([language, direction]);
    expect([entry.article.language, entry.article.direction]).toEqual([language, direction]);
  });

  test('xml:lang: the nearest counts', () => {
    const read = atom(
      '<title>hello</title><content xml:lang="de" type="text">hallo</content>',
      '',
      'xml:lang="en"',
    );
    expect(first(read).language).toBe('de');
    expect(read.language).toBe('en');
  });

  test('the person decides for a feed', () => {
    const text = '<rss><channel><item><title>hello</title></item></channel></rss>';
    expect(first(feed(text, { direction: 'rtl' })).direction).toBe('rtl');
  });
});

test('enclosures', () => {
  const item =
    '<enclosure url="/a.mp3" type="Audio/MPEG; x" length="12"/><enclosure url="javascript:x"/>' +
    '<media:group><media:content url="https://b.example/v.mp4" type="video/mp4" fileSize="3"/></media:group>' +
    '<enclosure url="/a.mp3"/><atom:link rel="enclosure" href="/c.pdf" length="-1"/>';
  expect(first(rss(item)).enclosures).toEqual([
    { url: 'https://f.example/a.mp3', type: 'audio/mpeg', length: 12 },
    { url: 'https://f.example/c.pdf' },
    { url: 'https://b.example/v.mp4', type: 'video/mp4', length: 3 },
  ]);
});

test('categories occur once', () => {
  const item =
    '<category>a</category><dc:subject>b</dc:subject><category><![CDATA[ a ]]></category>';
  expect(first(rss(item)).categories).toEqual(['a', 'b']);
});

test('an item that is not closed does not swallow those after it', () => {
  const { entries } = feed(
    '<rss><channel><item><title>a</title><item><title>b</title><item><title>c</title></channel>',
  );
  expect(entries.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
});

test('a title that is not closed does not swallow the items', () => {
  const read = feed(
    '<rss><channel><title>t<item><title>a</title></item><item><title>b</title></item></channel></rss>',
  );
  expect(read.title).toBe('t');
  expect(read.entries.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('a feed that was cut off gives what had come', () => {
  const { entries } = feed('<rss><channel><item><title>a</title></item><item><title>b</ti');
  expect(entries.map(({ title }) => title)).toContain('a');
});

test('entities that a document declares do not grow', () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`;
  expect(first(feed(bomb)).title).toBe('&b;');
});

test('JSON Feed', () => {
  const read = feed(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'a <b>',
      home_page_url: 'https://b.example/',
      language: 'ar',
      author: { name: 'Ann' },
      items: [
        {
          id: '1',
          url: 'https://b.example/1',
          content_html: `<p>${MARHABA}</p>`,
          date_published: '2026-01-23T12:00:00+03:00',
          tags: ['x', 3],
          attachments: [
            { url: 'https://b.example/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5 },
          ],
        },
        { id: '2', content_text: 'a <b>' },
      ],
    }),
  );
  expect(read.title).toBe('a <b>');
  expect(read.entries[0]).toMatchObject({
    id: '1',
    title: MARHABA,
    author: 'Ann',
    published: '2026-01-23T09:00:00Z',
    direction: 'rtl',
    categories: ['x'],
    enclosures: [{ url: 'https://b.example/a.mp3', type: 'audio/mpeg', length: 5 }],
  });
  expect(textOf(read.entries[1])).toBe('a <b>');
});

test('the name of the feed is the source of its articles, unless the person has one', () => {
  const text = '<rss><channel><title>t</title><item><title>a</title></item></channel></rss>';
  expect(first(feed(text)).article.source).toBe('t');
  expect(first(feed(text, { title: 'own' })).article.source).toBe('own');
});
