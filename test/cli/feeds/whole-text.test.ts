/** An article of which the feed has only the beginning: its page is fetched into the store, and read from there. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepFeed } from '../../../src/cli/feeds/feed-store.ts';
import { feedsClient } from '../../../src/cli/feeds/feeds-client.ts';
import { fetchWholeText } from '../../../src/cli/feeds/whole-text.ts';
import type { FullText } from '../../../src/feeds/full-text.ts';
import { readFeed } from '../../../src/feeds/read-feed.ts';
import type { Store } from '../../../src/store/store.ts';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';
import { type Home, makeHome } from './home.ts';

const SENTENCE = 'This sentence is part of the whole text of the page.';

const PAGE = `<!doctype html><html lang="en"><title>One | The site</title><body><nav>menu</nav><article><h1>One</h1>${`<p>${`${SENTENCE} `.repeat(8)}</p>`.repeat(6)}</article></body></html>`;

let server: FeedServer;
let home: Home;
let store: Store;

beforeAll(async () => {
  server = await startFeedServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  server.routes.clear();
  server.log.length = 0;
  home = makeHome();
  store = await home.openStore();
});

afterEach(async () => {
  await store.close();
  home.remove();
});

const rss = (text = 'one text') =>
  rssOf('Feed', ['one'], server.url('/articles/')).replace('one text', text);

const servePage = () => server.routes.set('/articles/one', serveText(PAGE, { type: 'text/html' }));

/** What the feed says now, in the store; how many are stubs that are new or changed. */
async function put(text?: string): Promise<number> {
  const address = server.url('/feed');
  const feed = readFeed(rss(text), { address, now: new Date('2026-11-29') });
  if (!feed) throw new Error('no feed');
  return (await keepFeed(store, { id: address, tags: [] }, feed)).stubs.length;
}

const only = () => store.list.at(0);

function fetchIt(fullText: FullText = 'on-open', stop = new AbortController()) {
  return fetchWholeText(only().key, {
    store,
    client: feedsClient({ userAgent: 'test', languages: 'en', env: {} }),
    feedOf: () => ({ url: server.url('/feed'), fullText }),
    signal: stop.signal,
  });
}

const paragraphs = async () =>
  (await store.read(only().key))?.article.blocks.filter(({ kind }) => kind === 'paragraph') ?? [];

const asked = () => server.log.map(({ path }) => path);

describe('the page of a stub', () => {
  test('is put into the store once, under the title of the feed', async () => {
    servePage();
    await put();
    expect(only().form).toBe('stub');
    expect(await fetchIt()).toEqual({ kind: 'put' });
    expect(only()).toMatchObject({ form: 'page', title: 'one', url: server.url('/articles/one') });
    expect(await paragraphs()).toHaveLength(6);
    expect(await fetchIt()).toEqual({ kind: 'whole' });
    expect(asked()).toEqual(['/articles/one']);
    // The feed says the same, and the page stays.
    expect(await put()).toBe(0);
    expect(only().form).toBe('page');
  });

  test('is no change by the source, and loses no mark', async () => {
    servePage();
    await put();
    const { key, checksum } = only();
    await store.mark([
      { key, field: 'seen', value: checksum },
      { key, field: 'read', value: checksum },
      { key, field: 'starred', value: true },
    ]);
    await fetchIt();
    expect(only()).toMatchObject({ form: 'page', isRead: true, isStarred: true, isChanged: false });
    // The source changes its text: the old page is shown as changed until the new one has come.
    expect(await put('another text')).toBe(1);
    expect(only()).toMatchObject({ form: 'old-page', isStarred: true, isChanged: true });
    expect(await paragraphs()).toHaveLength(6);
    expect(await put('another text')).toBe(0);
    server.routes.set(
      '/articles/one',
      serveText(PAGE.replaceAll('part of', 'in'), { type: 'text/html' }),
    );
    expect(await fetchIt()).toEqual({ kind: 'put' });
    expect(only()).toMatchObject({ form: 'page', isChanged: true });
    expect((await paragraphs())[0].text).toContain('is in the whole');
  });

  test('is left where the feed has the whole text by now', async () => {
    servePage();
    await put();
    await fetchIt();
    expect(await put(`<p>${'A whole text. '.repeat(200)}</p>`.replaceAll('<', '&lt;'))).toBe(0);
    expect(only().form).toBe('feed');
    expect(await paragraphs()).toHaveLength(1);
  });

  test('is not asked for where the person does not want it, or has edited the text', async () => {
    servePage();
    await put();
    expect(await fetchIt('never')).toEqual({ kind: 'whole' });
    const { path: file } = only();
    appendFileSync(path.join(home.env.XDG_DATA_HOME, 'sahifa/store', file), '\nmine\n');
    await store.update();
    expect(await fetchIt()).toEqual({ kind: 'whole' });
    expect(asked()).toEqual([]);
  });

  test.each<[string, () => void, object]>([
    ['is not there', () => {}, { code: 'page-not-found', status: 404 }],
    [
      'has no article',
      () =>
        server.routes.set(
          '/articles/one',
          serveText('<nav><a href="/">menu</a></nav>', { type: 'text/html' }),
        ),
      { code: 'no-article' },
    ],
    [
      'leads into a network of the person\u2019s own',
      () =>
        server.routes.set(
          '/articles/one',
          (_, response) => void response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end(),
        ),
      { code: 'private-address' },
    ],
    [
      'is larger than pages may be',
      () =>
        server.routes.set(
          '/articles/one',
          serveText(Buffer.alloc(11 * 1024 * 1024, 32), { type: 'text/html' }),
        ),
      { code: 'answer-too-large' },
    ],
  ])('that %s leaves the stub as it was', async (_, serve, fault) => {
    serve();
    await put();
    const before = only();
    expect(await fetchIt()).toMatchObject({ kind: 'failed', fault });
    expect(only()).toEqual(before);
  });

  test('can be stopped', async () => {
    const stop = new AbortController();
    server.routes.set('/articles/one', () => stop.abort());
    await put();
    expect(await fetchIt('on-open', stop)).toMatchObject({
      kind: 'failed',
      fault: { code: 'stopped' },
    });
  });
});

test('`sahifa ADDRESS` and `sahifa KEY` open the stored article, and fetch its page once', async () => {
  server.routes.set('/feed', serveText(rss()));
  home.writeFeeds([server.url('/feed')]);
  await home.sahifa('refresh');
  const page = server.url('/articles/one');
  // There is no page yet.
  const failed = await home.sahifa('print', page);
  expect(failed.code).toBe(0);
  expect(failed.stdout).toContain('one text');
  expect(failed.stderr).toContain(
    'only the beginning of the article is stored, because there is no page',
  );
  servePage();
  const { code, stdout, stderr } = await home.sahifa(page);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split(SENTENCE)).toHaveLength(6 * 8 + 1);
  server.log.length = 0;
  const key = /-([\da-f]{16})\.md/.exec(
    JSON.parse((await home.sahifa('list', '--json')).stdout)[0].path,
  );
  expect(await home.sahifa('--offline', key?.[1] ?? '')).toEqual({ code: 0, stdout, stderr: '' });
  expect(asked()).toEqual([]);
});
