/** Readers of documents. Each makes a clean article, and what is written of it reads back the same. */
import { strToU8, zipSync } from 'fflate';
import type { Article, Block } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { writeArticle } from '../../../src/article/write/markdown.ts';
import { bookArticle } from '../../../src/books/book.ts';
import { openEpub } from '../../../src/books/epub.ts';
import { readOpenIti } from '../../../src/books/openiti.ts';
import { feedsInPage } from '../../../src/feeds/page-feeds.ts';
import { readFeed } from '../../../src/feeds/read-feed.ts';
import { listArticle } from '../../../src/library/list-article.ts';
import { readDocument } from '../../../src/library/read-document.ts';
import { readHtmlInMarkdown } from '../../../src/markup/in-markdown.ts';
import { readPage } from '../../../src/pages/page.ts';
import { SAMPLE_DOCUMENTS } from '../../documents.ts';
import { hold, holdClean } from '../held.ts';
import type { Target } from '../targets.ts';

const parse = (source: string): Article =>
  parseArticle(source, { format: 'markdown', html: readHtmlInMarkdown }).article;

const MARKS = [
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '```\n',
    '    ',
    '***',
    '| a | b |\n|---|---|\n',
    '[a](b)',
    '![a](b)',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a]: https://b\n',
    '**',
    '_',
    '~~',
    '==',
    '`',
    '<b>',
    '</b>',
    '<!-- ',
    ' -->',
    '{{<',
  ],
  ...[
    '<div dir="rtl">\n\n',
    '<span lang="he">',
    '&amp;',
    '&#27;',
    '<https://a>',
    ': ',
    '[!NOTE]',
    '{en="a"}',
  ],
];

const FIELDS = [
  ...[
    'title: ',
    'language: ar\n',
    'direction: rtl\n',
    'date: 2026-11-29\n',
    'url: https://a.b\n',
    'author: [a, b]\n',
  ],
  ...[
    'image:\n  caption: ',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!!str ',
    '|\n  ',
    '>-\n  ',
    '{a: [',
    ']}',
    '? ',
    '"\\e',
  ],
  ...[
    '"\\x1b"',
    '"\\ud800"',
    "''",
    '- ',
    '---\n',
    '...\n',
    '+++\n',
    '[table]\n',
    '[[a]]\n',
    'a = "\\u001b"\n',
    "'''",
  ],
];

const TAGS = [
  ...[
    '<p>',
    '</p>',
    '<div dir="rtl">',
    '</div>',
    '<a href="https://a">',
    '</a>',
    '<table><tr><td>',
    '<ul><li>',
  ],
  ...[
    '<h1>',
    '<blockquote>',
    '<pre>',
    '<script>',
    '<style>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ',
    '?>',
  ],
  ...[
    '<title>',
    '<meta property="og:title" content="',
    '">',
    '<bdo dir="rtl">',
    '<bdi>',
    '<br>',
    '<svg>',
    '<math>',
  ],
  ...[
    '<article>',
    '<time datetime="',
    '<script type="application/ld+json">',
    '</script>',
    '&#x1b;',
    '&lt;',
    '&nbsp;',
  ],
  ...[
    '<template>',
    '<select>',
    '<textarea>',
    '<plaintext>',
    '<frameset>',
    '<a id="n1" href="#n2">',
    '<sup>',
    '<ruby>',
  ],
];

const FEED = [
  ...[
    '<rss><channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>https://a</link>',
    '<guid>',
    '<pubDate>',
  ],
  ...[
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '<content type="html">',
    '<content type="xhtml">',
  ],
  ...[
    '<summary>',
    '<updated>',
    '<id>',
    '<!DOCTYPE a [<!ENTITY b "cccc">]>',
    '&b;',
    '<![CDATA[',
    ']]>',
    '<description>',
  ],
  ...[
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
    '{"id":"',
    '"content_html":"',
    '"}',
    ']}',
    '<enclosure ',
  ],
];

const NOW = new Date('2026-11-29T12:00:00Z');

function holdArticle(article: Article): void {
  holdClean(article);
  const { blocks } = article;
  for (const { links = [], text } of blocks) {
    for (const { from, to, url } of links) {
      hold(
        from >= 0 && from < to && to <= text.length,
        () => `a link ${from} to ${to} of ${text.length}`,
      );
      hold(
        !/[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(url) || url.includes(' '),
        () => `address ${url}`,
      );
    }
  }
}

/** What is stored of an article is the article. */
function holdWritten(article: Article): void {
  const { blocks } = article;
  // In HTML, in which some notes are written, two blanks are one.
  if (blocks.some(({ notes, text }) => notes && text.includes('  '))) return;
  // A tag without an end may swallow the beginning of a note.
  const isRest = ({ kind, name }: Block) => kind === 'note' && name === undefined;
  if (blocks.some((block, at) => isRest(block) && blocks[at - 1]?.kind !== 'note')) return;
  const written = writeArticle(article);
  const again = parse(written);
  const said = (each: Article) => JSON.stringify(each, sorted);
  hold(
    said(again) === said(article),
    () => `read ${said(article)} written ${JSON.stringify(written)} again ${said(again)}`,
  );
}

/** Fields in one order, whoever made the object. */
function sorted(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

const sample = (ending: string): string[] =>
  SAMPLE_DOCUMENTS.filter(({ name }) => name.endsWith(ending)).map(({ bytes }) =>
    Buffer.from(bytes).toString('latin1'),
  );
const text = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

export const READERS: readonly Target[] = [
  {
    name: 'markdown',
    units: 'text',
    words: MARKS,
    seeds: [
      '# a\n\n- b\n  1. c\n\n> d **e** _f_ [g](https://h "i") `j`\n\n[^1]: k\n\n| l | m |\n|---|---|\n| n | o |\n',
    ],
    run: (input) => {
      const article = parse(input);
      holdArticle(article);
      holdWritten(article);
    },
  },
  {
    name: 'plain-text',
    units: 'text',
    seeds: ['a\nb\n\n- c\n1. d\n\n* * *\n\nEF\n==\n'],
    run: (input) => {
      const { article } = parseArticle(input, { format: 'plain' });
      holdArticle(article);
    },
  },
  {
    name: 'front-matter',
    units: 'text',
    words: FIELDS,
    seeds: [
      '---\ntitle: a\nlanguage: ar\nauthor: [b, c]\nimage: {caption: d}\n---\ne\n',
      '+++\ntitle = "a"\n[b]\nc = 1\n+++\nd\n',
      '{"title": "a", "date": "2026-11-29"}\n\nb\n',
    ],
    run: (input) => {
      const { article, diagnostics } = parseArticle(input, { format: 'markdown' });
      holdArticle(article);
      holdClean(diagnostics);
    },
  },
  {
    name: 'page',
    units: 'text',
    words: TAGS,
    seeds: [...sample('page.html').map(text), '<p>a<ul><li>b</ul><table><tr><td>c</table>'],
    run: (input) => {
      const url = 'https://example.org/a/';
      for (const isWhole of [false, true]) {
        const { article } = readPage(input, { isWhole, url });
        holdArticle(article);
        holdWritten(article);
      }
      holdClean(feedsInPage(input, url));
    },
  },
  {
    name: 'feed',
    units: 'text',
    words: FEED,
    seeds: [
      '<rss><channel><title>a</title><item><title>b</title><link>https://c</link><pubDate>Sun, 29 Nov 2026 12:00:00 GMT</pubDate><description>d</description></item></channel></rss>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title>b</title><content type="html">&lt;p>c</content></entry></feed>',
      '{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"1","content_html":"<p>b"}]}',
    ],
    run: async (input) => {
      const feed = readFeed(input, { address: 'https://example.org/feed', now: NOW });
      if (!feed) return;
      holdClean(feed);
      for (const { article } of feed.entries) if (article) holdArticle(article);
      for (const form of ['feed', 'subscriptions'] as const) {
        holdClean(await listArticle(input, form, false));
      }
    },
  },
  {
    name: 'openiti',
    units: 'text',
    words: [
      '######OpenITI#\n',
      '#META#Header#End#\n',
      '### | ',
      '### || ',
      '# ',
      '~~',
      'PageV01P001',
      'ms001',
      '%~%',
      '@QB@',
    ],
    seeds: ['######OpenITI#\n#META# a :: b\n#META#Header#End#\n### | c\n# d\n~~e PageV01P001\n'],
    run: (input) => holdArticle(readOpenIti(input).article),
  },
  {
    name: 'document',
    units: 'bytes',
    words: [...TAGS, '%PDF-', 'PK\x03\x04', '\ufeff'],
    seeds: SAMPLE_DOCUMENTS.filter(({ bytes }) => bytes.length < 1500).map(({ bytes }) =>
      Buffer.from(bytes).toString('latin1'),
    ),
    run: async (input) => {
      const bytes = Buffer.from(input, 'latin1');
      for (const name of [undefined, 'a.html', 'a.md', 'a.txt', 'a.xml']) {
        const read = await readDocument(bytes, { name });
        if (read.kind === 'article') holdArticle(read.article);
        if (read.kind === 'refused') holdClean(read.diagnostic);
      }
    },
  },
  {
    name: 'book',
    units: 'bytes',
    words: ['PK\x01\x02', 'PK\x05\x06', 'PK\x06\x06', '\xff\xff\xff\xff', '\x00\x00\x00\x00'],
    seeds: sample('.epub'),
    run: (input) => {
      const opened = openEpub(Buffer.from(input, 'latin1'));
      if ('book' in opened) holdArticle(bookArticle(opened.book).article);
      else holdClean(opened.diagnostic);
    },
  },
  {
    name: 'chapters',
    units: 'text',
    words: [
      ...TAGS,
      '<rootfile full-path="b.opf"/>',
      '<item id="a" href="c.xhtml"/>',
      '<itemref idref="a"/>',
      '\f',
      '../',
    ],
    seeds: [
      '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>\f<package><metadata><dc:title>a</dc:title></metadata><manifest><item id="a" href="c.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" properties="nav"/></manifest><spine><itemref idref="a"/></spine></package>\f<html><body><p id="x">a<a href="#x">b</a></p></body></html>\f<html><nav><ol><li><a href="c.xhtml">d</a></li></ol></nav></html>',
    ],
    run: (input) => {
      const [container, book, chapter, navigation] = Buffer.from(input).toString().split('\f');
      const files = {
        'META-INF/container.xml': container,
        'b.opf': book,
        'c.xhtml': chapter,
        'n.xhtml': navigation,
      };
      const packed = Object.entries(files).map(
        ([name, text = '']) => [name, [strToU8(text), { level: 0 }]] as const,
      );
      const bytes = zipSync({
        mimetype: [strToU8('application/epub+zip'), { level: 0 }],
        ...Object.fromEntries(packed),
      });
      const opened = openEpub(bytes);
      if ('book' in opened) holdArticle(bookArticle(opened.book).article);
      else holdClean(opened.diagnostic);
    },
  },
];
