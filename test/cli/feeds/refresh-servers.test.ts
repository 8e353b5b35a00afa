/**
 * Feeds on real servers, of which some misbehave: slow, not there, gone, moved, too often asked, in another
 * encoding than declared, ill-formed, too large, endless. The hard tests have two hundred.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedsClient, feedsClient } from '../../../src/cli/feeds/feeds-client.ts';
import { refreshInto } from '../../../src/cli/feeds/refresh-feeds.ts';
import type { Outcome } from '../../../src/feeds/refresh.ts';
import { FeedStatesFile } from '../../../src/settings/feed-states-file.ts';
import { openFeedsFile } from '../../../src/settings/feeds-file.ts';
import { LIMITS } from '../../../src/sources/limits.ts';
import { NETWORK, type Network } from '../../../src/sources/network.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  type FeedServer,
  type Handler,
  rssOf,
  serveText,
  startFeedServer,
} from '../../feeds/feed-server.ts';
import { isFullSize } from '../../full-size.ts';
import { MemoryStore } from './memory-store.ts';

/** The number of feeds, and of those that misbehave. */
const FEEDS = isFullSize ? 200 : 40;
const BAD_FEEDS = isFullSize ? 20 : 10;
const MEGABYTE = 1024 * 1024;

let server: FeedServer;
let folder: string;

beforeAll(async () => {
  server = await startFeedServer();
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-refresh-'));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** «خبر» in windows-1256, under another name. */
const WRONG_CHARSET = Buffer.concat([
  Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss><channel><title>c</title><item><title>'),
  Buffer.from(Array.from({ length: 20 }, () => [0xce, 0xc8, 0xd1, 0x20]).flat()),
  Buffer.from('</title><link>http://articles.example/charset</link></item></channel></rss>'),
]);

/** An answer of many pieces; without an end, for as long as it is read. */
const stream =
  (megabytes: number, etag?: string): Handler =>
  (request, response) => {
    if (etag !== undefined && request.headers['if-none-match'] === etag) {
      response.writeHead(304);
      response.end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/xml',
      ...(etag !== undefined && { ETag: etag }),
    });
    const piece = Buffer.alloc(MEGABYTE / 4, '<item>');
    let left = megabytes * 4;
    const send = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(piece)) return;
      }
      if (left === 0) response.end();
    };
    response.on('drain', send);
    send();
  };

const BAD: readonly (readonly [name: string, handler: Handler])[] = [
  // It never answers; what ends it is the time of the client.
  [
    'slow',
    () => {
      for (const act of overdue) act();
    },
  ],
  ['missing', (_, response) => void response.writeHead(404).end('x')],
  ['gone', (_, response) => void response.writeHead(410).end('x')],
  ['moved', (_, response) => void response.writeHead(301, { Location: '/good-moved' }).end()],
  ['often', (_, response) => void response.writeHead(429, { 'Retry-After': '3600' }).end()],
  ['charset', serveText(WRONG_CHARSET)],
  [
    'broken',
    serveText(rssOf('b', ['broken 1', 'broken 2']).replace('</title>', '').replace('</rss>', '<')),
  ],
  ['large', stream(50, '"large"')],
  ['endless', stream(Number.POSITIVE_INFINITY)],
  [
    'page',
    serveText('<!doctype html><title>x</title><p>moved to another site', { type: 'text/html' }),
  ],
];

/** Each has a host of its own, so that four are asked at once. */
function feedsOf(count: number): string[] {
  server.routes.set('/good-moved', serveText(rssOf('moved', ['moved 1'])));
  return Array.from({ length: count }, (_, at) => {
    const host = `127.0.${Math.floor(at / 200)}.${(at % 200) + 1}`;
    const every = count / BAD_FEEDS;
    const isBad = at % every === 1;
    const [name, handler] = isBad
      ? BAD[Math.floor(at / every) % BAD.length]
      : [`good`, serveText(rssOf(`feed ${at}`, [`${at} a`, `${at} b`]))];
    const place = `/${name}-${at}`;
    server.routes.set(place, handler);
    return server.url(place, host);
  });
}

/** What would end a request for a slow feed, once its time is over. */
const overdue = new Set<() => void>();

/** The feed that is being asked for. */
let asked = '';

/** The time of a request is over when a slow server has been asked, and never before. */
const network: Network = {
  ...NETWORK,
  after: (_, act) => {
    if (!asked.includes('/slow')) return () => {};
    overdue.add(act);
    return () => overdue.delete(act);
  },
};

const inner = feedsClient({
  userAgent: 'test',
  languages: 'en',
  env: {},
  limits: LIMITS,
  network,
});

const client: FeedsClient = {
  ...inner,
  ask: (feed, options) => {
    asked = feed.url;
    return inner.ask(feed, options);
  },
};

test('one bad feed stops no other, and nothing that has not changed is transferred again', async () => {
  const list = path.join(folder, 'feeds.yml');
  writeFileSync(
    list,
    `# mine\nfeeds:\n${feedsOf(FEEDS)
      .map((url) => `  - ${url}\n`)
      .join('')}`,
  );
  const store = new MemoryStore();
  const refresh = async () => {
    server.log.length = 0;
    const { subscriptions } = openFeedsFile(list);
    const states = new FeedStatesFile(path.join(folder, 'feeds.json'));
    const result = await refreshInto({
      wanted: subscriptions,
      isNamed: false,
      feeds: { path: list, subscriptions, states },
      store: store as unknown as Store,
      client,
      onChange: () => {},
      signal: new AbortController().signal,
    });
    const outcomes = new Map<string, Outcome>();
    for (const { subscription, step } of result.refresh.feeds) {
      const [, name] = /\/([a-z-]+)-/.exec(subscription.id) ?? [];
      if (step.type === 'done')
        outcomes.set(name === 'good' ? subscription.id : `${name}`, step.outcome);
    }
    return { outcomes, states };
  };
  const typesOf = (outcomes: ReadonlyMap<string, Outcome>) =>
    Object.fromEntries(
      [...outcomes]
        .filter(([name]) => !name.startsWith('http'))
        .map(([name, outcome]) => [
          name,
          outcome.type === 'failed' ? outcome.fault.code : outcome.type,
        ]),
    );
  const goodOf = (outcomes: ReadonlyMap<string, Outcome>) =>
    [...outcomes].filter(([name]) => name.startsWith('http')).map(([, outcome]) => outcome);

  const first = await refresh();
  const kinds = BAD.map(([name]) => name);
  const expected: Record<string, string> = {
    slow: 'time-out',
    missing: 'page-not-found',
    gone: 'feed-gone',
    moved: 'read',
    often: 'other-status',
    charset: 'read',
    broken: 'read',
    large: 'answer-too-large',
    endless: 'answer-too-large',
    page: 'no-feed',
  };
  expect(Object.keys(typesOf(first.outcomes)).sort()).toEqual([...kinds].sort());
  expect(typesOf(first.outcomes)).toEqual(
    Object.fromEntries(kinds.map((name) => [name, expected[name]])),
  );
  expect(goodOf(first.outcomes)).toHaveLength(FEEDS - BAD_FEEDS);
  for (const outcome of goodOf(first.outcomes)) {
    expect(outcome).toMatchObject({ type: 'read', entries: 2, added: 2 });
  }
  expect(server.most.host).toBe(1);
  expect(server.most.all).toBeLessThanOrEqual(4);
  const articles = store.entries.size;
  const firstBytes = server.log.reduce((sum, { bytes }) => sum + bytes, 0);

  const second = await refresh();
  expect(store.entries.size).toBe(articles);
  for (const outcome of goodOf(second.outcomes)) expect(outcome).toEqual({ type: 'unchanged' });
  const again: Record<string, string> = {
    ...expected,
    gone: 'left-alone',
    moved: 'unchanged',
    often: 'left-alone',
    charset: 'unchanged',
    broken: 'unchanged',
  };
  expect(typesOf(second.outcomes)).toEqual(
    Object.fromEntries(kinds.map((name) => [name, again[name]])),
  );
  // What fails without saying what it has is asked for as a whole.
  const transferred = server.log.filter(
    ({ path: place, bytes }) => bytes > 0 && !/slow|missing|endless/.test(place),
  );
  expect(transferred).toEqual([]);
  expect(
    server.log.map(({ path: place }) => place).filter((place) => /gone|often|\/moved/.test(place)),
  ).toEqual([]);
  expect(firstBytes).toBeGreaterThan(0);

  // Errors stay visible, and the list is still the person's.
  const faulty = openFeedsFile(list).subscriptions.filter(({ id }) => second.states.of(id)?.fault);
  const read = ['moved', 'charset', 'broken'];
  expect(faulty).toHaveLength((BAD_FEEDS / kinds.length) * (kinds.length - read.length));
  const text = readFileSync(list, 'utf8');
  expect(text).toContain('# mine');
  expect(text).toContain('/good-moved\n    formerly: ');
}, 120_000);

test('in the encoding that it is in, whatever it declares', async () => {
  expect(WRONG_CHARSET.includes(0xce)).toBe(true);
  const store = new MemoryStore();
  server.routes.set('/charset', serveText(WRONG_CHARSET));
  const url = server.url('/charset');
  const list = path.join(folder, 'one.yml');
  writeFileSync(list, `- ${url}\n`);
  const { subscriptions } = openFeedsFile(list);
  await refreshInto({
    wanted: subscriptions,
    isNamed: true,
    feeds: { path: list, subscriptions, states: new FeedStatesFile(path.join(folder, 'one.json')) },
    store: store as unknown as Store,
    client,
    onChange: () => {},
    signal: new AbortController().signal,
  });
  // «خبر»
  expect([...store.entries.values()][0].article.title).toContain('\u062e\u0628\u0631');
});
