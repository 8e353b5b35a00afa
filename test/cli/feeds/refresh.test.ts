/** `sahifa refresh` as cron and a person see it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';
import { type Home, makeHome } from './home.ts';

let server: FeedServer;
let home: Home;

beforeAll(async () => {
  server = await startFeedServer();
});

afterAll(() => server.close());

beforeEach(() => {
  server.routes.clear();
  server.log.length = 0;
  home = makeHome();
});

afterEach(() => home.remove());

const good = () => {
  server.routes.set('/good', serveText(rssOf('Good', ['one', 'two'])));
  return server.url('/good');
};

describe('refresh', () => {
  test('without feeds says how to add one', async () => {
    const { code, stdout } = await home.sahifa('refresh');
    expect(code).toBe(0);
    expect(stdout).toContain('sahifa add ADDRESS');
  });

  test('says nothing to cron where nothing is wrong', async () => {
    home.writeFeeds([good()]);
    expect(await home.sahifa('refresh')).toEqual({ code: 0, stdout: '', stderr: '' });
    const store = await home.openStore();
    expect([...store.list].map(({ title }) => title).sort()).toEqual(['one', 'two']);
    await store.close();
  });

  test('tells what failed, and reads the rest', async () => {
    home.writeFeeds([server.url('/bad'), good()]);
    const { code, stdout, stderr } = await home.sahifa('refresh');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `sahifa: ${server.url('/bad')}: there is no page ${server.url('/bad')} (404)\n`,
    );
    const [bad, ok] = JSON.parse((await home.sahifa('feeds', '--json')).stdout);
    expect(bad.fault).toMatchObject({ code: 'page-not-found', status: 404 });
    expect(ok.fault).toBeUndefined();
    expect(ok).toMatchObject({ title: 'Good', unread: 2, all: 2 });
    expect((await home.sahifa('feeds')).stdout).toContain('there is no page');
    server.routes.set('/bad', serveText(rssOf('Now good', ['three'])));
    expect((await home.sahifa('refresh')).code).toBe(0);
    expect((await home.sahifa('feeds')).stdout).not.toContain('there is no page');
  });

  test('as JSON has the outcome of each feed', async () => {
    home.writeFeeds([server.url('/bad'), good()]);
    const { code, stdout } = await home.sahifa('refresh', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      added: 2,
      changed: 0,
      failed: 1,
      feeds: [
        { outcome: 'failed', fault: { code: 'page-not-found' } },
        { outcome: 'read', title: 'Good', entries: 2, added: 2, changed: 0 },
      ],
    });
    const again = JSON.parse((await home.sahifa('refresh', '--json')).stdout);
    expect(again.feeds[1]).toEqual({
      url: server.url('/good'),
      title: 'Good',
      outcome: 'unchanged',
    });
  });

  test('of named feeds asks no others', async () => {
    server.routes.set('/other', serveText(rssOf('Other', ['three'])));
    home.writeFeeds([good(), server.url('/other')]);
    await home.sahifa('refresh');
    server.log.length = 0;
    expect((await home.sahifa('refresh', 'good')).code).toBe(0);
    expect(server.log.map(({ path }) => path)).toEqual(['/good']);
    const { code, stderr } = await home.sahifa('refresh', 'nothing like it');
    expect(code).toBe(1);
    expect(stderr).toContain('there is no feed');
  });

  test('says where a feed has moved to', async () => {
    server.routes.set(
      '/old',
      (_, response) => void response.writeHead(308, { Location: '/good' }).end(),
    );
    good();
    home.writeFeeds([server.url('/old')]);
    const { code, stderr } = await home.sahifa('refresh');
    expect([code, stderr]).toEqual([0, `sahifa: Good has moved to ${server.url('/good')}\n`]);
    server.log.length = 0;
    await home.sahifa('refresh');
    expect(server.log.map(({ path, status }) => [path, status])).toEqual([['/good', 304]]);
  });

  test('with `full-text: at-refresh` keeps the whole text of new articles', async () => {
    const paragraph = 'This sentence is part of the whole text of the page. '.repeat(8);
    const page = `<!doctype html><html lang="en"><title>one</title><body><nav>menu</nav><article><h1>one</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></body></html>`;
    server.routes.set('/articles/one', serveText(page, { type: 'text/html' }));
    server.routes.set('/full', serveText(rssOf('Full', ['one'], server.url('/articles/'))));
    home.writeFeeds([`${server.url('/full')}\n    full-text: at-refresh`.replace(/^/, 'url: ')]);
    expect(await home.sahifa('refresh')).toEqual({ code: 0, stdout: '', stderr: '' });
    const store = await home.openStore();
    const [listed] = [...store.list];
    expect(listed.form).toBe('page');
    const entry = await store.read(listed.key);
    expect(entry?.article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(6);
    await store.close();
  });

  test('text from a feed never commands the terminal', async () => {
    const evil = '&#27;]0;owned&#7;&#27;[31mred&#155;2J\u202eover';
    server.routes.set(
      '/evil',
      serveText(
        `<rss><channel><title>${evil}</title><item><title>${evil}</title><author>${evil}</author><category>${evil}</category><link>http://a.example/${evil}</link><description>${evil}</description></item></channel></rss>`,
      ),
    );
    home.writeFeeds([server.url('/evil'), server.url('/bad')]);
    for (const args of [['refresh'], ['feeds'], ['list'], ['export']]) {
      const { stdout, stderr } = await home.sahifa(...args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
      expect(stdout + stderr).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    }
  });
});
