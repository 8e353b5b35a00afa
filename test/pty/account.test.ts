/**
 * An account at a terminal: what is typed for it is not shown, and the front page is walked with it, on the network and off,
 * beside the stand-in and, where it is there, beside a real FreshRSS.
 */
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { FRESHRSS_PASSWORD, hasFreshRss, startFreshRss } from '../accounts/freshrss.ts';
import { PASSWORD, startStandIn } from '../accounts/stand-in.ts';
import { Telephone } from '../accounts/telephone.ts';
import { makeHome } from '../cli/feeds/home.ts';
import { run } from '../cli/program.ts';
import { rssOf, serveText, startFeedServer } from '../feeds/feed-server.ts';
import { sampled } from '../full-size.ts';
import type { Screen } from './display.ts';
import { isThere, startSahifa } from './reader.ts';
import { closeTerminals } from './terminal.ts';

afterEach(closeTerminals);

it.each<[string, string, RegExp, RegExp, RegExp]>([
  ['English', 'en', /User/, /API password/, /Added: FreshRSS/],
  ['Arabic', 'ar', /\(/, /API/, /FreshRSS/],
])('in %s, user and password are not shown', async (_, language, user, password, added) => {
  const server = await startStandIn();
  server.addFeed(1);
  const home = makeHome();
  const terminal = startSahifa(['account', 'add', server.base], {
    ...{ columns: 100, rows: 12 },
    env: {
      ...{ ...home.env, SAHIFA_LANGUAGE: language, SAHIFA_BIDI: 'visual' },
      LC_ALL: language === 'ar' ? 'ar_EG.UTF-8' : 'C',
    },
  });
  const shown = (pattern: RegExp) =>
    terminal.waitFor(({ rows }) => rows.some((row) => pattern.test(row)), `${pattern}`);
  await shown(user);
  // A mistake is taken back, and an arrow is no letter.
  terminal.type('readx\u007f\u001b[Der\r');
  await shown(password);
  terminal.type(`wrong\u0015${PASSWORD}\r`);
  await shown(added);
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  // The name of the user is in the path of the server too.
  const rows = terminal.rows().join('\n').replace('greader.php', '');
  expect(rows).not.toContain('reader');
  for (const secret of [PASSWORD, 'wrong', 'readx', '*']) expect(rows).not.toContain(secret);
  home.remove();
});

it('Ctrl-C leaves no account', async () => {
  const server = await startStandIn();
  const home = makeHome();
  const terminal = startSahifa(['account', 'add', server.base], {
    ...{ columns: 100, rows: 12, env: { ...home.env, SAHIFA_LANGUAGE: 'en' } },
  });
  await terminal.waitFor(({ rows }) => rows.some((row) => /User/.test(row)), 'the question');
  terminal.type('reader\u0003');
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  expect(server.counts()['/accounts/ClientLogin']).toBeUndefined();
  home.remove();
});

type WalkedServer = {
  readonly base: string;
  readonly password: string;
  /** Numbers of the entries in a state. */
  readonly numbers: (field: 'read' | 'starred') => Promise<number[]>;
  readonly stop: () => void;
};

async function standIn(): Promise<WalkedServer> {
  const server = await startStandIn();
  server.addFeed(1);
  server.addEntries(1, 3);
  const numbers = async (field: 'read' | 'starred') => server.numbers(field);
  return { base: server.base, password: PASSWORD, numbers, stop: () => {} };
}

async function freshRss(): Promise<WalkedServer> {
  const [server, feeds] = await Promise.all([startFreshRss(), startFeedServer()]);
  feeds.routes.set('/feed', serveText(rssOf('Feed', ['Entry 1', 'Entry 2', 'Entry 3'])));
  const telephone = new Telephone(server.base);
  await telephone.login(FRESHRSS_PASSWORD);
  await telephone.removeFirst();
  await telephone.add(feeds.url('/feed'));
  return {
    ...{ base: server.base, password: FRESHRSS_PASSWORD },
    numbers: async (field) =>
      [...(await telephone.entries())].flatMap(([number, marks]) => (marks[field] ? [number] : [])),
    stop: () => {
      server.stop();
      void feeds.close();
    },
  };
}

const WALKS = [
  ['the stand-in', 'en', standIn],
  ['the stand-in', 'ar', standIn],
  ['FreshRSS', 'en', freshRss],
  ['FreshRSS', 'ar', freshRss],
] as const;

it.each(
  sampled(WALKS, ([name, language]) => name !== 'FreshRSS' && language === 'ar').filter(
    ([name]) => name !== 'FreshRSS' || hasFreshRss,
  ),
)('the front page with %s in %s', { timeout: 120_000 }, async (_, language, begin) => {
  const server = await begin();
  onTestFinished(() => server.stop());
  const home = makeHome();
  const add = ['account', 'add', server.base, '--user', 'reader'];
  const added = await run(add, { env: home.env, input: `${server.password}\n` });
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const start = (more = {}) =>
    startSahifa([], {
      ...{ columns: 80, rows: 20 },
      env: {
        ...{ ...home.env, SAHIFA_LANGUAGE: language, SAHIFA_BIDI: 'visual' },
        ...{ LC_ALL: language === 'ar' ? 'ar_EG.UTF-8' : 'C', ...more },
      },
    });
  // The first row tells what is looked for.
  const row = (screen: Screen, text: string) =>
    screen.rows.slice(1).find((each) => each.includes(text));
  const hasAll = (screen: Screen) => [1, 2, 3].every((at) => row(screen, `Entry ${at}`));
  const isAlone = (at: number) => (screen: Screen) =>
    [1, 2, 3].every((other) => (row(screen, `Entry ${other}`) !== undefined) === (other === at));

  // The first refresh, and a star, which goes to the server while the page is open.
  let terminal = start();
  await terminal.waitFor(({ buffer }) => buffer === 'alternate', 'the front page');
  await isThere(terminal);
  terminal.type('R');
  await terminal.waitFor(hasAll, 'all entries');
  terminal.type('/Entry 2\r');
  await terminal.waitFor(isAlone(2), 'the second');
  terminal.type('s');
  await terminal.waitFor((screen) => /\*.*Entry 2/.test(row(screen, 'Entry 2') ?? ''), 'the star');
  await expect.poll(() => server.numbers('starred'), { timeout: 30_000 }).toEqual([2]);
  terminal.type('Q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });

  // Without a network, what is stored is there at once, and marks wait.
  terminal = start({ NO_PROXY: '', HTTP_PROXY: 'http://127.0.0.1:1' });
  await terminal.waitFor(hasAll, 'all entries');
  await isThere(terminal);
  terminal.type('/Entry 3\r');
  await terminal.waitFor(isAlone(3), 'the third');
  terminal.type('m');
  await terminal.waitFor((screen) => !/\u2022.*Entry 3/.test(row(screen, 'Entry 3') ?? ''), 'read');
  terminal.type('Q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(await server.numbers('read')).toEqual([]);
  expect(JSON.parse((await home.sahifa('account', '--json')).stdout)).toMatchObject({ waiting: 1 });

  // Back on the network.
  terminal = start();
  await terminal.waitFor(hasAll, 'all entries');
  await isThere(terminal);
  terminal.type('R');
  await expect.poll(() => server.numbers('read'), { timeout: 30_000 }).toEqual([3]);
  terminal.type('Q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  home.remove();
});
