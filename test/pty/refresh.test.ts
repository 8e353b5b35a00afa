/** `sahifa refresh` at a terminal: how far it is, and what is left of it when it is stopped. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Home, makeHome } from '../cli/feeds/home.ts';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../feeds/feed-server.ts';
import { startSahifa } from './reader.ts';
import { closeTerminals } from './terminal.ts';

let server: FeedServer;
let home: Home;

beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  home = makeHome();
});
afterEach(async () => {
  await closeTerminals();
  home.remove();
});

it.each<[string, string, RegExp, RegExp]>([
  ['English', 'en', /^\u2588{10}\u2591{10} 1 of 2: /, /Stopped after 1 of 2 feeds/],
  ['Arabic', 'ar', /\u2591{10}\u2588{10}$/, /:sahifa|sahifa:/],
])('in %s, Ctrl-C keeps what has come', async (_, language, bar, stopped) => {
  server.routes.set('/fast', serveText(rssOf('Fast', ['one', 'two'])));
  server.routes.set('/never', () => {});
  home.writeFeeds([server.url('/fast'), server.url('/never', '127.0.0.2')]);
  const env = { ...home.env, SAHIFA_LANGUAGE: language, SAHIFA_BIDI: 'visual' };
  const terminal = startSahifa(['refresh'], {
    columns: 80,
    rows: 10,
    env: { ...env, LC_ALL: language === 'ar' ? 'ar_EG.UTF-8' : 'C' },
  });
  await terminal.waitFor(({ rows }) => rows.some((row) => bar.test(row)), 'the bar');
  terminal.type('\u0003');
  await terminal.waitFor(({ rows }) => rows.some((row) => stopped.test(row)), 'that it stopped');
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  expect(terminal.rows().some((row) => bar.test(row))).toBe(false);
  const store = await home.openStore();
  expect([...store.list].map(({ title }) => title).sort()).toEqual(['one', 'two']);
  await store.close();
});
