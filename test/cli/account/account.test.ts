/** `sahifa account`, and the commands about feeds with an account: the program beside a stand-in server. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LOGIN, PASSWORD, type StandIn, startStandIn } from '../../accounts/stand-in.ts';
import { type Home, makeHome } from '../feeds/home.ts';
import { type Outcome, run } from '../program.ts';

type Person = {
  readonly home: Home;
  readonly server: StandIn;
  readonly sahifa: (args: readonly string[], input?: string) => Promise<Outcome>;
};

/** Everything that the program has written. */
function person(server: StandIn): Person & { readonly said: () => string } {
  const home = makeHome();
  const outcomes: Outcome[] = [];
  return {
    ...{ home, server },
    sahifa: async (args, input) => {
      const outcome = await run(args, { env: home.env, ...(input !== undefined && { input }) });
      outcomes.push(outcome);
      return outcome;
    },
    said: () => outcomes.map(({ stdout, stderr }) => stdout + stderr).join(''),
  };
}

function filesOf({ folder }: Home): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile());
}

async function twoFeeds(): Promise<StandIn> {
  const server = await startStandIn();
  server.addFeed(1, 'First');
  server.addFeed(2, 'Second', 'News');
  server.addEntries(1, 3);
  server.addEntries(2, 2, { read: true, starred: true });
  return server;
}

const secretsIn = (text: string, server: StandIn) =>
  [PASSWORD, LOGIN, server.token].filter((each) => text.includes(each));

test('an account from its first day to its last', { timeout: 120_000 }, async () => {
  const server = await twoFeeds();
  const { home, sahifa, said } = person(server);

  // A wrong password leaves nothing behind.
  const site = `http://127.0.0.1:${server.port}`;
  const refused = await sahifa(['account', 'add', site], `reader\nwrong-${PASSWORD}\n`);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/does not accept the user or the password; .*API password/);
  expect(filesOf(home)).toEqual([]);

  const added = await sahifa(['account', 'add', site], `reader\n${PASSWORD}\n`);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  expect(added.stdout).toContain(`Added: FreshRSS at ${server.base}, 2 feeds`);
  expect((await sahifa(['account', 'add', site], 'a\nb\n')).stderr).toContain('already');
  expect((await sahifa(['account', 'test'])).stdout).toMatch(
    /Feeds: 2\n.*\nIt answered 2 requests/,
  );

  const refreshed = JSON.parse((await sahifa(['refresh', '--json'])).stdout);
  expect(refreshed).toMatchObject({ added: 5, failed: 0 });
  const listed = JSON.parse((await sahifa(['list', '--json'])).stdout);
  expect(listed.filter(({ read }: { read: boolean }) => read)).toHaveLength(2);
  expect(listed.filter(({ starred }: { starred: boolean }) => starred)).toHaveLength(2);
  expect((await sahifa(['refresh'])).stdout).toBe('');

  // The password is in one file, which nobody else may read; the login and the token are in none.
  const found = filesOf(home).filter(
    (file) => secretsIn(readFileSync(file, 'utf8'), server).length > 0,
  );
  expect(found.map((file) => path.basename(file))).toEqual(['credentials.yml']);
  expect(statSync(found[0]).mode & 0o777).toBe(0o600);
  expect(secretsIn(readFileSync(found[0], 'utf8'), server)).toEqual([PASSWORD]);
  expect(secretsIn(said(), server)).toEqual([]);

  expect((await sahifa(['account', 'remove'])).stdout).toContain('The articles stay');
  const left = filesOf(home)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(secretsIn(left, server)).toEqual([]);
  expect((await sahifa(['account'])).stderr).toContain('there is no account');
  expect(JSON.parse((await sahifa(['list', '--json'])).stdout)).toHaveLength(5);
  home.remove();
});

test('the list of feeds is that of the server, with the feeds of the person beside it', {
  timeout: 120_000,
}, async () => {
  const server = await twoFeeds();
  const { home, sahifa, said } = person(server);
  const add = ['account', 'add', server.base, '--user', 'reader'];
  expect((await sahifa(add, `${PASSWORD}\n`)).code).toBe(0);

  // A feed of one's own beside it, and the list for other programs.
  home.writeFeeds([`http://127.0.0.1:${server.port}/own.xml`]);
  const feeds = JSON.parse((await sahifa(['feeds', '--json'])).stdout);
  expect(
    feeds.map(({ title, folder }: { title: string; folder: string[] }) => [title, folder]),
  ).toEqual([
    ['First', ['Uncategorized']],
    ['Second', ['News']],
    [`http://127.0.0.1:${server.port}/own.xml`, []],
  ]);
  expect((await sahifa(['export'])).stdout).toContain('text="Second"');

  // Changes go to the server. `&` comes back as another sign.
  const title = 'A & B';
  const edited = await sahifa(['edit', 'Second', '--title', title, '--folder', ' Old ']);
  expect(edited).toMatchObject({ code: 0, stdout: 'Changed: A & B, in Old\n', stderr: '' });
  expect(server.feeds.get(2)).toMatchObject({ title: 'A \uff06 B', folder: 'Old' });
  server.asked.length = 0;
  await sahifa(['edit', 'A & B', '--title', title]);
  expect(server.counts()['/reader/api/0/subscription/edit']).toBeUndefined();
  const wanted = await sahifa([
    'add',
    'https://new.example/feed',
    '--title',
    'New',
    '--folder',
    'News',
  ]);
  expect(wanted).toMatchObject({ code: 0, stderr: '' });
  expect(server.feeds.get(3)).toMatchObject({ title: 'New', folder: 'News' });
  expect((await sahifa(['add', 'https://bad.example/feed'])).stderr).toContain(
    'the server does not take https://bad.example/feed (cURL error 6)',
  );
  expect((await sahifa(['add', 'https://x.example/', '--tag', 'x'])).stderr).toContain('--local');
  const removed = await sahifa(['remove', 'A & B']);
  expect(removed.stderr).toContain('will delete all articles of A & B, starred ones too (2 here)');
  expect(removed.stdout).toContain('Removed: A & B');
  expect([...server.feeds.keys()]).toEqual([1, 3]);
  const opml = (url: string) =>
    `<opml><body><outline text="G"><outline text="I" xmlUrl="${url}"/></outline></body></opml>`;
  const imported = await sahifa(['import', '-'], opml('https://i.example/feed'));
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(server.feeds.get(4)).toMatchObject({ title: 'I', folder: 'G' });
  const bad = await sahifa(['import', '-'], opml('https://bad.example/2'));
  expect(bad.stderr).toContain('did not take https://bad.example/2');

  // A change that the server only says it has made.
  server.fault = ({ path }) => (path.endsWith('subscription/edit') ? { text: 'OK' } : undefined);
  expect((await sahifa(['remove', 'First'])).stderr).toContain('its list does not show it');
  server.fault = () => undefined;

  expect(secretsIn(said(), server)).toEqual([]);
  home.remove();
});

test('a command gives the password, which is not kept', async () => {
  const server = await startStandIn();
  server.addFeed(1);
  const { home, sahifa, said } = person(server);
  const file = path.join(home.folder, 'secret');
  writeFileSync(file, `${PASSWORD}\nsecond line\n`);
  const add = ['account', 'add', 'freshrss', server.base, '--user', 'reader'];
  const failed = await sahifa([...add, '--password-command', `exit 3`]);
  expect(failed.stderr).toContain('the command for the password failed (3)');
  expect((await sahifa([...add, '--password-command', `cat ${file}`])).code).toBe(0);
  expect(JSON.parse((await sahifa(['refresh', '--json'])).stdout)).toMatchObject({ failed: 0 });
  const kept = filesOf(home).filter((each) => each !== file);
  expect(kept.filter((each) => readFileSync(each, 'utf8').includes(PASSWORD))).toEqual([]);
  // A command that others may change is not run.
  const account = kept.find(
    (each) =>
      path.basename(each) === 'account.json' &&
      readFileSync(each, 'utf8').includes('passwordCommand'),
  );
  const { chmodSync } = await import('node:fs');
  for (const [place, open, own] of [
    [`${account}`, 0o666, 0o600],
    [path.dirname(`${account}`), 0o777, 0o700],
  ] as const) {
    chmodSync(place, open);
    expect((await sahifa(['refresh'])).stderr).toContain('others may change it');
    chmodSync(place, own);
  }
  expect((await sahifa(['refresh'])).code).toBe(0);
  expect(said()).not.toContain(PASSWORD);
  home.remove();
});

test('a file that others may read gets no password, and the rest of it stays', async () => {
  const server = await startStandIn();
  const { home, sahifa } = person(server);
  home.writeOptions('');
  const file = path.join(home.env.XDG_CONFIG_HOME, 'sahifa', 'credentials.yml');
  const yaml = '# mine\nhttps://example.org:\n  name: a # b\n  password: c\n';
  writeFileSync(file, yaml, { mode: 0o644 });
  const add = () => sahifa(['account', 'add', server.base], `reader\n${PASSWORD}\n`);
  expect((await add()).stderr).toContain('because others may read it');
  expect(readFileSync(file, 'utf8')).toBe(yaml);
  const { chmodSync } = await import('node:fs');
  chmodSync(file, 0o600);
  expect((await add()).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('# mine\nhttps://example.org:\n  name: a # b\n');
  await sahifa(['account', 'remove']);
  expect(readFileSync(file, 'utf8')).toBe(yaml);
  home.remove();
});
