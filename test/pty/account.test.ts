/** `sahifa account add` at a terminal: what is typed is not shown. */
import { afterEach, expect, it } from 'vitest';
import { PASSWORD, startStandIn } from '../accounts/stand-in.ts';
import { makeHome } from '../cli/feeds/home.ts';
import { startSahifa } from './reader.ts';
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
