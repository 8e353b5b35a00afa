/**
 * The front page in a pseudo-terminal, in an Arabic and an English interface: from a list of another program to the list of
 * feeds, a refresh, a search, stars and marks, the whole text of an entry, and the same without the network.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Home, makeHome } from '../cli/feeds/home.ts';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../feeds/feed-server.ts';
import { sampled } from '../full-size.ts';
import type { Screen } from './display.ts';
import { isThere, startSahifa } from './reader.ts';
import { shows } from './reading.ts';
import { closeTerminals, type Terminal } from './terminal.ts';

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

const ARABIC = ['خبر أول', 'خبر ثان', 'تقرير طويل'];

/** A paragraph that no feed has. */
const WHOLE = 'هذه فقرة لا توجد إلا في صفحة المقال وحدها';

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><title>${ARABIC[2]}</title><article><h1>${ARABIC[2]}</h1>${`<p>${WHOLE}. ${'كلمات كثيرة من أجل طول كاف في هذه الصفحة. '.repeat(8)}</p>`.repeat(4)}</article></html>`;

function stub(): string {
  const [first, second, third] = ARABIC;
  const item = (title: string, at: number, description: string) =>
    `<item><title>${title}</title><link>${server.url(`/page${at}`)}</link>` +
    `<pubDate>Fri, 20 Nov 2026 0${9 - at}:00:00 GMT</pubDate><description>${description}</description></item>`;
  return (
    `<rss version="2.0"><channel><title>صحيفة التجربة</title><language>ar</language>` +
    item(first, 1, `نص الخبر الأول كله، وليس بعده شيء.`) +
    item(second, 2, 'نص الخبر الثاني كله، وليس بعده شيء.') +
    item(third, 3, 'بداية التقرير فقط…') +
    '</channel></rss>'
  );
}

const row = (screen: Screen, text: string) => screen.rows.find((each) => each.includes(text));

/** Cells that are shown inverted, the last row apart: what is selected. */
function selected(terminal: Terminal): string {
  return terminal
    .rows()
    .slice(0, -1)
    .flatMap((_, at) => terminal.runs(at))
    .filter(({ style }) => style.includes('inverse'))
    .map(({ text }) => text)
    .join(' ');
}

const WALKS = [
  ...([120, 80, 50] as const).map((columns) => ['en', columns] as const),
  ...([120, 80, 50] as const).map((columns) => ['ar', columns] as const),
];

/** Milliseconds for one walk, which starts the program five times. */
const WALK = 120_000;

it.each(
  sampled(WALKS, ([language, columns]) => (language === 'en' ? columns === 120 : columns === 50)),
)('is walked in %s on %d cells', { timeout: WALK }, async (language, columns) => {
  server.routes.set('/ar', serveText(stub()));
  server.routes.set('/en', serveText(rssOf('English news', ['Plain words', 'Other words'])));
  server.routes.set('/page3', serveText(PAGE, { type: 'text/html; charset=utf-8' }));
  const opml = path.join(home.folder, 'feeds.opml');
  const outline = (url: string) => `<outline type="rss" text="" xmlUrl="${url}"/>`;
  const lists = outline(server.url('/ar')) + outline(server.url('/en', '127.0.0.2'));
  writeFileSync(
    opml,
    `<opml version="2.0"><body><outline text="Mine">${lists}</outline></body></opml>`,
  );
  expect((await home.sahifa('import', opml)).code).toBe(0);
  const env = {
    ...home.env,
    SAHIFA_LANGUAGE: language,
    SAHIFA_BIDI: 'visual',
    LC_ALL: language === 'ar' ? 'ar_EG.UTF-8' : 'C',
  };
  const start = () => startSahifa([], { columns, rows: 24, env });

  // The stored page stands at once; R fetches.
  let terminal = start();
  await terminal.waitFor(({ buffer }) => buffer === 'alternate', 'the front page');
  await isThere(terminal);
  terminal.type('R');
  const wanted = (screen: Screen) =>
    ARABIC.every((title) => shows(screen, title)) && row(screen, 'Plain words') !== undefined;
  await terminal.waitFor(wanted, 'all articles');

  // A right-to-left row begins at the right edge, another at the left.
  const listed = terminal.screen();
  const arabic = listed.rows.find((_, at) =>
    shows({ ...listed, rows: [listed.rows[at]] }, ARABIC[0]),
  );
  expect(arabic?.trimEnd().length).toBe(columns - 1);
  expect(row(listed, 'Plain words')).toMatch(/^ \u2022 {2}Plain words/);

  // The list of feeds, with numbers of unread articles.
  terminal.type('t');
  await terminal.waitFor((screen) => shows(screen, 'صحيفة التجربة'), 'the list of feeds');
  terminal.type('t');

  // Search over all stored texts, and back to the list.
  terminal.type('/Other\r');
  await terminal.waitFor(
    (screen) =>
      row(screen, 'Other words') !== undefined && row(screen, 'Plain words') === undefined,
    'what the search finds',
  );
  terminal.type('s');
  await terminal.waitFor(
    (screen) => /\*.*Other words/.test(row(screen, 'Other words') ?? ''),
    'the star',
  );
  terminal.type('m');
  await terminal.waitFor((screen) => /^ {2}\*/.test(row(screen, 'Other words') ?? ''), 'read');
  terminal.type('U');
  await terminal.waitFor((screen) => /^ \u2022\*/.test(row(screen, 'Other words') ?? ''), 'unread');
  terminal.type('q');
  await terminal.waitFor(wanted, 'all articles again');

  // The whole text of an entry of which the feed has the beginning.
  terminal.type('/تقرير\r');
  await terminal.waitFor(
    (screen) => shows(screen, ARABIC[2]) && !shows(screen, ARABIC[0]),
    'the report',
  );
  terminal.type('\r');
  await terminal.waitFor((screen) => shows(screen, 'فقرة لا توجد'), 'the whole text');
  terminal.type('q');
  await terminal.waitFor((screen) => !shows(screen, 'فقرة لا توجد'), 'the list');
  terminal.type('Q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });

  // Offline all of it is there, and what was read stands last.
  for (const name of ['/ar', '/en', '/page3']) server.routes.delete(name);
  terminal = start();
  await terminal.waitFor(wanted, 'all articles');
  await isThere(terminal);
  terminal.type('G');
  await terminal.waitFor(
    (screen) => shows({ ...screen, rows: [selected(terminal)] }, ARABIC[2]),
    'the last article',
  );
  terminal.type('\r');
  await terminal.waitFor((screen) => shows(screen, 'فقرة لا توجد'), 'the whole text, offline');
  terminal.type('qq');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  const { stdout } = await home.sahifa('export');
  expect(stdout).toContain(server.url('/en', '127.0.0.2'));
  expect(stdout).toContain('Mine');
});

it('shows the stored page before any server has answered, and Escape stops a refresh', async () => {
  server.routes.set('/en', serveText(rssOf('English news', ['Kept words'])));
  home.writeFeeds([server.url('/en')]);
  expect((await home.sahifa('refresh')).code).toBe(0);
  server.routes.set('/en', () => {});
  const env = { ...home.env, SAHIFA_BIDI: 'visual' };
  const terminal = startSahifa(['front'], { columns: 80, rows: 12, env });
  await terminal.waitFor((screen) => row(screen, 'Kept words') !== undefined, 'the stored page');
  await isThere(terminal);
  terminal.type('R');
  await terminal.waitFor(
    ({ rows }) => /0 of 1: English news.*\u2591{10}/.test(rows.at(-1) ?? ''),
    'how far the refresh is',
  );
  terminal.type('j\u001B');
  await terminal.waitFor(({ rows }) => /Stopped after 0 of 1/.test(rows.at(-1) ?? ''), 'its end');
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
});

it('names a feed without a title by its address, on the screen and in words', async () => {
  server.routes.set('/untitled', serveText(rssOf('', ['Kept words'])));
  const url = server.url('/untitled');
  home.writeFeeds([url]);
  expect((await home.sahifa('refresh')).code).toBe(0);
  const spoken = await home.sahifa('front', '--plain');
  expect(spoken).toMatchObject({ code: 0, stderr: '' });
  expect(spoken.stdout).toMatch(new RegExp(`^${url}\\. 1 unread\\.$`, 'm'));
  expect(spoken.stdout).toMatch(new RegExp(`^1 of 1\\. unread\\. Kept words\\. ${url}\\.`, 'm'));
  expect((await home.sahifa('--plain')).stdout).toBe(spoken.stdout);
  const env = { ...home.env, SAHIFA_BIDI: 'visual' };
  const terminal = startSahifa([], { columns: 80, rows: 12, env });
  await terminal.waitFor((screen) => row(screen, url) !== undefined, 'the address');
  await isThere(terminal);
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
});

it('lists the bundled articles where nobody follows a feed', async () => {
  const env = { ...home.env, SAHIFA_BIDI: 'visual' };
  const terminal = startSahifa(['front'], { columns: 100, rows: 24, env });
  await terminal.waitFor((screen) => shows(screen, 'حرب قره باغ'), 'the bundled articles');
  await isThere(terminal);
  terminal.type('\r');
  await terminal.waitFor(({ rows }) => / 1 ?min|\d+ min/.test(rows[0]), 'an article');
  terminal.type('q');
  await terminal.waitFor((screen) => shows(screen, 'حرب قره باغ'), 'the list again');
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
});
