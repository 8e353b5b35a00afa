/** The front page asks feeds by itself, on a clock of the test. */
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openFeeds } from '../../../src/cli/feeds/opened-feeds.ts';
import { FrontSession, type FrontWorld } from '../../../src/cli/front/front-session.ts';
import type { FrontNews } from '../../../src/front/action.ts';
import { loadCliMessages } from '../../../src/languages/cli/load.ts';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';
import { type Home, makeHome } from './home.ts';

const MINUTE = 60_000;

let server: FeedServer;
let home: Home;
let session: FrontSession;

beforeAll(async () => {
  server = await startFeedServer();
});

afterAll(() => server.close());

beforeEach(() => {
  server.routes.clear();
  server.log.length = 0;
  home = makeHome();
  for (const [name, value] of Object.entries(home.env)) vi.stubEnv(name, value);
  home.writeFeeds([server.url('/feed')]);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});

afterEach(async () => {
  await session.leave(undefined);
  vi.useRealTimers();
  vi.unstubAllEnvs();
  home.remove();
});

const serve = (...titles: readonly string[]) =>
  server.routes.set('/feed', serveText(rssOf('Feed', titles)));

/** The front page as it opens. */
async function open(refreshMinutes: number) {
  const messages = await loadCliMessages('en');
  const store = await home.openStore();
  const news: FrontNews[] = [];
  session = new FrontSession({
    store,
    feeds: await openFeeds(messages),
    refreshMinutes,
    messages,
    folder: path.join(home.folder, 'data'),
    bundled: undefined,
    errands: { run: (work: Promise<unknown>) => work },
  } as FrontWorld);
  session.start((each) => news.push(each));
  return {
    news,
    said: () => news.flatMap((each) => (each.type === 'say' ? each.message : [])),
    /** Resolves after so many refreshes. */
    refreshed: (count: number) =>
      vi.waitFor(() => {
        const ends = news.filter((each) => each.type === 'refreshing' && !each.refresh);
        expect(ends).toHaveLength(count);
      }, 5_000),
  };
}

test('when it opens, and every so many minutes', async () => {
  serve('one');
  const front = await open(30);
  await front.refreshed(1);
  await vi.waitFor(() => expect(front.said()).toMatchObject([{ type: 'refreshed', added: 1 }]));
  vi.advanceTimersByTime(29 * MINUTE);
  expect(server.log).toHaveLength(1);
  vi.advanceTimersByTime(2 * MINUTE);
  await front.refreshed(2);
  serve('one', 'two');
  vi.advanceTimersByTime(30 * MINUTE);
  await front.refreshed(3);
  await vi.waitFor(() => expect(front.said()).toHaveLength(2));
  expect(server.log).toHaveLength(3);
  expect(session.articles.length).toBe(2);
});

test('feeds that fail are not asked each minute', async () => {
  const front = await open(30);
  await front.refreshed(1);
  for (let minute = 0; minute < 29; minute += 1) vi.advanceTimersByTime(MINUTE);
  vi.advanceTimersByTime(2 * MINUTE);
  await front.refreshed(2);
  expect(server.log).toHaveLength(2);
});

test('not with `refresh: off`', async () => {
  serve('one');
  const front = await open(0);
  vi.advanceTimersByTime(600 * MINUTE);
  await session.serve({ type: 'refresh', feeds: undefined });
  await front.refreshed(1);
  expect(server.log).toHaveLength(1);
});
