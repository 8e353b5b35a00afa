/**
 * `sahifa refresh` is killed at random moments, and two run at once: no entry, mark or star is lost, and no half file is
 * left. The feeds show only the newest entries, so that what is not kept now is never seen again.
 */
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { feedsClient } from '../../../src/cli/feeds/feeds-client.ts';
import { refreshInto } from '../../../src/cli/feeds/refresh-feeds.ts';
import { summaryOf } from '../../../src/feeds/refresh.ts';
import type { Subscription } from '../../../src/feeds/subscriptions.ts';
import { FeedStatesFile } from '../../../src/settings/feed-states-file.ts';
import type { Store } from '../../../src/store/store.ts';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';
import { isFullSize } from '../../full-size.ts';
import { type Home, makeHome } from './home.ts';

const FEEDS = 6;
const ENTRIES = 5;

const KILLS = isFullSize ? 100 : 2;
const PAIRS = isFullSize ? 50 : 1;

let server: FeedServer;
let home: Home;

beforeAll(async () => {
  server = await startFeedServer();
});

afterAll(() => server.close());

beforeEach(() => {
  home = makeHome();
  home.writeFeeds(subscriptions().map(({ url }) => url));
});

afterEach(() => home.remove());

const hostOf = (feed: number) => `127.0.1.${feed + 1}`;

const subscriptions = (): Subscription[] =>
  Array.from({ length: FEEDS }, (_, at) => {
    const url = server.url(`/${at}`, hostOf(at));
    return { id: url, url, tags: [], folder: [], fullText: 'on-open' };
  });

const titleOf = (round: number, feed: number, entry: number) => `r${round} f${feed} e${entry}`;

/** What the feeds have in a round; nothing of it in the next. */
function serveRound(round: number): string[] {
  const titles: string[] = [];
  for (let feed = 0; feed < FEEDS; feed += 1) {
    const own = Array.from({ length: ENTRIES }, (_, entry) => titleOf(round, feed, entry));
    titles.push(...own);
    const text = rssOf(`feed ${feed}`, own);
    server.routes.set(`/${feed}`, serveText(text, { etag: `"${round}"` }));
  }
  return titles;
}

const titlesIn = (store: Store) => [...store.list].map(({ title }) => title).sort();

async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await home.openStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Refreshes as the program does after it was killed, but in this process; then reads and stars one entry. */
async function refreshAndStar(title: string): Promise<void> {
  const { XDG_STATE_HOME, XDG_CONFIG_HOME } = home.env;
  await withStore(async (store) => {
    const { refresh } = await refreshInto({
      wanted: subscriptions(),
      isNamed: false,
      feeds: {
        path: path.join(XDG_CONFIG_HOME, 'sahifa', 'feeds.yml'),
        subscriptions: subscriptions(),
        states: new FeedStatesFile(path.join(XDG_STATE_HOME, 'sahifa', 'feeds.json')),
      },
      store,
      client: feedsClient({ userAgent: 'test', languages: 'en', env: {} }),
      onChange: () => {},
      signal: new AbortController().signal,
    });
    expect(summaryOf(refresh)).toMatchObject({ all: FEEDS, failed: 0 });
    const found = [...store.list].find((article) => article.title === title);
    if (!found) throw new Error(`${title} is not in the store`);
    const { key, checksum } = found;
    await store.mark([
      { key, field: 'read', value: checksum },
      { key, field: 'starred', value: true },
    ]);
  });
}

async function expectAll(titles: readonly string[], starred: readonly string[]): Promise<void> {
  await withStore(async (store) => {
    expect(titlesIn(store)).toEqual([...titles].sort());
    const marked = [...store.list].filter(({ isStarred, isRead }) => isStarred && isRead);
    expect(marked.map(({ title }) => title).sort()).toEqual([...starred].sort());
    const { faults } = await store.check({ mend: false });
    expect(faults).toEqual([]);
  });
  expect(home.drafts()).toEqual([]);
}

test('a refresh that is killed loses nothing', async () => {
  const titles: string[] = [];
  const starred: string[] = [];
  // How long one takes, as a measure of when to kill it.
  titles.push(...serveRound(0));
  const begin = performance.now();
  await home.sahifa('refresh');
  const whole = performance.now() - begin;
  for (let round = 1; round <= KILLS; round += 1) {
    titles.push(...serveRound(round));
    const child = home.start('refresh');
    const isOver = once(child, 'exit');
    await sleep(whole * (0.2 + Math.random()));
    child.kill('SIGKILL');
    await isOver;
    const star = titleOf(round, round % FEEDS, round % ENTRIES);
    await refreshAndStar(star);
    starred.push(star);
  }
  await expectAll(titles, starred);
}, 600_000);

test('two at once, and a reader open beside them, lose nothing', async () => {
  const titles = serveRound(0);
  await home.sahifa('refresh');
  const starred: string[] = [];
  const reader = await home.openStore();
  for (let round = 1; round <= PAIRS; round += 1) {
    titles.push(...serveRound(round));
    const both = Promise.all([home.sahifa('refresh'), home.sahifa('refresh')]);
    const title = titleOf(round - 1, round % FEEDS, round % ENTRIES);
    const found = [...reader.list].find((article) => article.title === title);
    if (!found) throw new Error(`${title} is not in the store`);
    await reader.mark([
      { key: found.key, field: 'read', value: found.checksum },
      { key: found.key, field: 'starred', value: true },
    ]);
    starred.push(title);
    for (const { code, stderr } of await both) expect([code, stderr]).toEqual([0, '']);
    await reader.update();
    expect(titlesIn(reader)).toEqual([...titles].sort());
  }
  await reader.close();
  await expectAll(titles, starred);
}, 600_000);
