import { describe, expect, test } from 'vitest';
import { choiceOf, feedsInPage } from '../../src/feeds/page-feeds.ts';

const link = (href: string, title = '', type = 'application/rss+xml', rel = 'alternate') =>
  `<link rel="${rel}" type="${type}" title="${title}" href="${href}">`;

describe('feeds that a page names', () => {
  const check = (html: string, expected: readonly [url: string, title: string][]) =>
    expect(
      feedsInPage(html, 'https://a.example/b/c').map(({ url, title }) => [url, title]),
    ).toEqual(expected);

  test.each<[string, [string, string][]]>([
    [link('/feed', 'News'), [['https://a.example/feed', 'News']]],
    [link('d', '', 'Application/Atom+XML; charset=utf-8'), [['https://a.example/b/d', '']]],
    [`<base href="/x/">${link('d', '', 'application/feed+json')}`, [['https://a.example/x/d', '']]],
    [link('/feed') + link('/feed', 'again'), [['https://a.example/feed', '']]],
    [
      link('/feed', '', 'application/rss+xml', 'ALTERNATE nofollow'),
      [['https://a.example/feed', '']],
    ],
    [link('/style', '', 'text/css') + link('/en', '', 'text/html'), []],
    [link('/feed', '', 'application/rss+xml', 'stylesheet'), []],
    [link('javascript:alert(1)') + link('data:text/xml,a') + link(''), []],
    [link('/feed', 'a&#27;[31mb\u202e'), [['https://a.example/feed', 'ab\u202e\u202c']]],
    [`<body>${link('/feed')}</body>`, [['https://a.example/feed', '']]],
    ['', []],
  ])('%s', (html, expected) => check(html, expected));
});

describe('the choice among them', () => {
  const check = (feeds: readonly [path: string, title: string][], expected: readonly string[]) =>
    expect(
      choiceOf(feeds.map(([path, title]) => ({ url: `https://a.example${path}`, title }))).map(
        ({ url }) => new URL(url).pathname,
      ),
    ).toEqual(expected);

  test.each<[string, [string, string][], string[]]>([
    [
      'comments',
      [
        ['/feed/', 'A » Feed'],
        ['/comments/feed/', 'A » Comments Feed'],
      ],
      ['/feed/'],
    ],
    // «تعليقات»
    [
      'comments in Arabic',
      [
        ['/feed/', 'A'],
        ['/c/', '\u062a\u0639\u0644\u064a\u0642\u0627\u062a'],
      ],
      ['/feed/'],
    ],
    ['only comments', [['/comments/feed/', 'Comments']], ['/comments/feed/']],
    [
      'forms of one',
      [
        ['/rss.xml', 'A (RSS)'],
        ['/atom.xml', 'A (Atom)'],
        ['/feed.json', 'A (JSON)'],
      ],
      ['/rss.xml'],
    ],
    [
      'sections',
      [
        ['/world/rss', 'World'],
        ['/sport/rss', 'Sport'],
      ],
      ['/world/rss', '/sport/rss'],
    ],
    [
      'sections without a name',
      [
        ['/world/rss', ''],
        ['/sport/rss', ''],
      ],
      ['/world/rss', '/sport/rss'],
    ],
  ])('%s', (_, feeds, expected) => check(feeds, expected));
});
