/** The articles of feeds in the shell: lists, queries, rules, names. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findArticles } from '../../../src/cli/feeds/find-articles.ts';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';
import { type Home, makeHome } from './home.ts';

let server: FeedServer;
let home: Home;

beforeAll(async () => {
  server = await startFeedServer();
});

afterAll(() => server.close());

beforeEach(() => {
  home = makeHome();
});

afterEach(() => home.remove());

/** «محمد السادس في القاهرة», «מזג האוויר» */
const CAIRO =
  '\u0645\u062d\u0645\u062f \u0627\u0644\u0633\u0627\u062f\u0633 \u0641\u064a \u0627\u0644\u0642\u0627\u0647\u0631\u0629';
const WEATHER = '\u05de\u05d6\u05d2 \u05d4\u05d0\u05d5\u05d5\u05d9\u05e8';

/** Two feeds, each with a tag of the person's. */
function twoFeeds(): void {
  server.routes.set('/arabic', serveText(rssOf('Arabic', [CAIRO])));
  server.routes.set('/hebrew', serveText(rssOf('Hebrew', [WEATHER, 'Latin'])));
  home.writeFeeds([
    `url: ${server.url('/arabic')}\n    tags: [news]`,
    `url: ${server.url('/hebrew')}\n    tags: [weather]`,
  ]);
}

const titles = async (...query: string[]) => {
  const store = await home.openStore();
  const { articles } = await findArticles(store, query.join(' '));
  await store.close();
  return articles.map(({ title }) => title);
};

test('one article on a line, in logical order, unread ones first', async () => {
  twoFeeds();
  await home.sahifa('refresh');
  const { stdout, code } = await home.sahifa('list');
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.find((line) => line.includes(CAIRO))).toBe(
    `\u2022\t2026-11-20\tArabic\t${CAIRO}\thttp://articles.example/${encodeURIComponent(CAIRO)}`,
  );
  // The program without a source writes the same into a pipe.
  expect((await home.sahifa()).stdout).toBe(stdout);
});

describe('queries', () => {
  test('choose among the articles', async () => {
    twoFeeds();
    await home.sahifa('refresh');
    expect(await titles('tag:news')).toEqual([CAIRO]);
    expect(await titles('lang:he', 'unread')).toEqual([WEATHER]);
    expect(await titles('-feed:hebrew')).toEqual([CAIRO]);
    expect(await titles('starred')).toEqual([]);
    // A word of the text only.
    expect(await titles('text', 'feed:arabic')).toEqual([CAIRO]);
    const { stdout, stderr } = await home.sahifa('list', 'colour:red', '-tag:weather', '--json');
    expect(stderr).toContain('colour:red');
    expect(JSON.parse(stdout)).toMatchObject([{ title: CAIRO, read: false, starred: false }]);
    const wrong = await home.sahifa('list', '--jsno');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("unknown option '--jsno'");
  });
});

describe('rules', () => {
  test('are carried out on new articles, and written down', async () => {
    twoFeeds();
    home.writeOptions(
      'rules:\n  - when: tag:news\n    do: star\n  - when: lang:he\n    do: read\n  - when: feed:hebrew unread\n    do: hide\n',
    );
    const { code, stderr } = await home.sahifa('refresh');
    expect([code, stderr]).toEqual([0, '']);
    expect(await titles('starred')).toEqual([CAIRO]);
    expect(await titles('-unread')).toEqual([WEATHER]);
    expect((await titles()).sort()).toEqual([CAIRO, WEATHER].sort());
    const log = readFileSync(path.join(home.env.XDG_STATE_HOME, 'sahifa', 'feeds.log'), 'utf8');
    expect(
      log
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^\S+ /, '')),
    ).toEqual([
      `star "tag:news": ${CAIRO} http://articles.example/${encodeURIComponent(CAIRO)}`,
      `read "lang:he": ${WEATHER} http://articles.example/${encodeURIComponent(WEATHER)}`,
      'hide "feed:hebrew unread": Latin http://articles.example/Latin',
    ]);
    // What was hidden does not come back, and what the person did since stays.
    server.routes.set(
      '/hebrew',
      serveText(rssOf('Hebrew', [WEATHER, 'Latin', 'New']), { etag: '"2"' }),
    );
    await home.sahifa('refresh');
    expect(await titles()).not.toContain('Latin');
  });

  test('that are not understood do nothing, and are told', async () => {
    twoFeeds();
    home.writeOptions('rules:\n  - when: colour:red\n    do: hide\n');
    const { stderr } = await home.sahifa('refresh');
    expect(stderr).toContain('colour:red');
    expect(await titles()).toHaveLength(3);
  });
});

test('`keep` removes old articles and says so', async () => {
  const old = rssOf('Old', ['ancient']).replace('20 Nov 2026', '20 Nov 2016');
  server.routes.set('/old', serveText(old));
  home.writeFeeds([server.url('/old')]);
  home.writeOptions('keep: 90 days\n');
  const { stdout } = await home.sahifa('refresh', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ added: 1, expired: 1 });
  expect(await titles()).toEqual([]);
  const log = readFileSync(path.join(home.env.XDG_STATE_HOME, 'sahifa', 'feeds.log'), 'utf8');
  expect(log).toContain('keep "90 days": ancient http://articles.example/ancient');
});

test('`store` says where articles are, and a folder that is none is told', async () => {
  twoFeeds();
  const elsewhere = path.join(home.folder, 'else where');
  home.writeOptions(`store: ${elsewhere}\nrefresh: 30\n`);
  await home.sahifa('refresh');
  expect(existsSync(path.join(elsewhere, '2026-11'))).toBe(true);
  expect(JSON.parse((await home.sahifa('store', '--json')).stdout)).toMatchObject({
    folder: elsewhere,
    articles: 3,
  });
  expect(await titles()).toEqual([]);
  const { options } = JSON.parse((await home.sahifa('config', '--json')).stdout);
  expect(options).toMatchObject({ store: { value: elsewhere }, refresh: { value: 30 } });
  home.writeOptions('store: relative\ntheme: mauve\n');
  const { stderr } = await home.sahifa('list');
  expect(stderr).toContain('`store` must be a folder');
  expect(stderr).not.toContain('mauve');
});

test('who is in the news', async () => {
  twoFeeds();
  await home.sahifa('refresh');
  const names = JSON.parse((await home.sahifa('glossary', '--feeds', '--json')).stdout);
  const cairo = names.find(({ english }: { english: string }) => english === 'Cairo');
  expect(cairo).toMatchObject({ kind: 'place', articles: 1 });
  expect(cairo.mentions).toBeGreaterThanOrEqual(1);
  const { stdout } = await home.sahifa('glossary', '--feeds', '--csv');
  expect(stdout.split('\n')[0]).toMatch(/,articles$/);
});
