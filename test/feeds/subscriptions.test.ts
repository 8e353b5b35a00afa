import { describe, expect, test } from 'vitest';
import {
  feedAddress,
  readSubscriptions,
  type Subscription,
  withFeeds,
  withMovedFeed,
  withoutFeed,
} from '../../src/feeds/subscriptions.ts';
import { NEW_FILE } from '../../src/feeds/testing.ts';

const A = 'https://a.example/';
const B = 'https://b.example/feed';

const subscription = (url: string, more: Partial<Subscription> = {}): Subscription => ({
  id: url,
  url,
  tags: [],
  folder: [],
  fullText: 'on-open',
  ...more,
});

describe('reading', () => {
  const check = (yaml: string, expected: readonly Subscription[]) =>
    expect(readSubscriptions(yaml)).toEqual({ subscriptions: expected, diagnostics: [] });

  test.each<[string, Subscription[]]>([
    ['', []],
    ['# nothing yet\n', []],
    [NEW_FILE, []],
    ['feeds:\n', []],
    [`feeds:\n  - ${A}\n`, [subscription(A)]],
    [`- ${A}\n- url: ${B}\n`, [subscription(A), subscription(B)]],
    [
      `feeds:\n  - url: ${B}\n    title: 1984\n    tags: [x, y, x]\n    folder: [News, Arabic]\n    direction: rtl\n    full-text: at-refresh\n`,
      [
        subscription(B, {
          title: '1984',
          tags: ['x', 'y'],
          folder: ['News', 'Arabic'],
          direction: 'rtl',
          fullText: 'at-refresh',
        }),
      ],
    ],
    [
      `- url: ${B}\n  tags: x\n  folder: News\n`,
      [subscription(B, { tags: ['x'], folder: ['News'] })],
    ],
    [`- url: ${B}\n  formerly: ${A}\n`, [subscription(B, { id: A })]],
    [`- url: ${B}\n  title: "a\\e[31mb"\n`, [subscription(B, { title: 'ab' })]],
  ])('%j', check);

  test.each<[string, string[], string[]]>([
    ['feeds: a\n', ['no-feed-list'], []],
    ['a: [b\n', ['unread-feeds'], []],
    [`- a\n- ${A}\n- ftp://b.example/\n`, ['no-feed-address', 'no-feed-address'], [A]],
    [`- ${A}\n- url: ${A}\n`, ['repeated-feed'], [A]],
    [
      `- url: ${A}\n  titel: b\n  direction: up\n  full-text: yes\n`,
      ['unknown-feed-field', 'wrong-feed-field', 'wrong-feed-field'],
      [A],
    ],
    [`- title: b\n- ${A}\n`, ['no-feed-address'], [A]],
  ])('%j has faults', (yaml, codes, urls) => {
    const { subscriptions, diagnostics } = readSubscriptions(yaml);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(diagnostics.every(({ position }) => position !== undefined)).toBe(true);
    expect(subscriptions.map(({ url }) => url)).toEqual(urls);
  });
});

test.each<[string, string | undefined]>([
  ['https://a.example', A],
  [' HTTPS://A.Example/#x ', A],
  ['feed:https://a.example/', A],
  ['feed://a.example/', A],
  ['hhttps://a.example/', undefined],
  ['file:///etc/passwd', undefined],
  ['https:///', undefined],
  ['a.example', undefined],
])('the address %j', (written, expected) => expect(feedAddress(written)).toBe(expected));

/** What a person wrote, with comments everywhere and their own way of quoting. */
const OWN = `# my feeds

feeds:
  # the first
  - ${A} # of the town

  # the second
  - url: ${B}
    title: 'b: "c"' # as they say
    tags: [x,   y]

# the end
`;

describe('changing', () => {
  test('a feed is added at the end, and all else stays', () => {
    const added = withFeeds(OWN, [subscription('https://c.example/', { title: 'c', tags: ['z'] })]);
    expect(added).toBe(
      OWN.replace(
        '\n# the end\n',
        '  - url: https://c.example/\n    title: c\n    tags:\n      - z\n\n# the end\n',
      ).replace('[x,   y]', '[x, y]'),
    );
  });

  test('a new file says what is in it', () => {
    const made = withFeeds('', [subscription(A), subscription(B, { folder: ['n'] })]);
    expect(made).toBe(
      NEW_FILE.replace('feeds: []\n', `feeds:\n  - ${A}\n  - url: ${B}\n    folder: n\n`),
    );
    expect(withFeeds(made ?? '', [subscription(A), subscription(B)])).toBe(made);
  });

  test.each<[string, string]>([
    ['# only this\n', `# only this`],
    ['feeds:\n', 'feeds:'],
    ['feeds: []\n', 'feeds:'],
    [`- ${B}\n`, `- ${B}`],
  ])('to %j', (yaml, kept) => {
    const changed = withFeeds(yaml, [subscription(A)]) ?? '';
    expect(changed).toContain(kept);
    expect(readSubscriptions(changed).subscriptions.map(({ url }) => url)).toContain(A);
  });

  test('a feed is removed with the comment about it', () => {
    expect(withoutFeed(OWN, B)).toBe(
      `# my feeds\n\nfeeds:\n  # the first\n  - ${A} # of the town\n\n# the end\n`,
    );
    const rest = withoutFeed(OWN, A) ?? '';
    expect(rest).toContain('# my feeds');
    expect(rest).toContain('# the second');
    expect(rest).toContain('\'b: "c"\' # as they say');
    expect(readSubscriptions(rest).subscriptions.map(({ url }) => url)).toEqual([B]);
    expect(withoutFeed(OWN, 'https://c.example/')).toBe(OWN);
  });

  test('the last one leaves an empty list', () => {
    const empty = withoutFeed(`# a\nfeeds:\n  - ${A}\n`, A) ?? '';
    expect(empty).toBe('# a\nfeeds: []\n');
  });

  test('a feed that moved keeps its name in the store', () => {
    const to = 'https://c.example/';
    const moved = withMovedFeed(OWN, B, to) ?? '';
    expect(readSubscriptions(moved).subscriptions[1]).toMatchObject({
      id: B,
      url: to,
      tags: ['x', 'y'],
    });
    expect(moved).toContain('# the second');
    const again = withMovedFeed(moved, B, 'https://d.example/') ?? '';
    expect(readSubscriptions(again).subscriptions[1]).toMatchObject({
      id: B,
      url: 'https://d.example/',
    });
    const first = withMovedFeed(OWN, A, to) ?? '';
    expect(readSubscriptions(first).subscriptions[0]).toMatchObject({ id: A, url: to });
    expect(readSubscriptions(withMovedFeed(first, A, A) ?? '').subscriptions[0]).toMatchObject({
      id: A,
      url: A,
    });
  });

  test.each(['a: [b\n', 'feeds: a\n', 'just text\n', 'feeds: [*a]\n'])(
    '%j is for a person to correct',
    (yaml) => {
      expect(withFeeds(yaml, [subscription(A)])).toBeUndefined();
      expect(withoutFeed(yaml, A)).toBeUndefined();
      expect(withMovedFeed(yaml, A, B)).toBeUndefined();
    },
  );
});
