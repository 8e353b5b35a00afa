/** A refresh of an account, and what no server may make it do. The stand-in plays the faults that other clients had. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { heldClock, standIn } from '../sources/loopback.ts';
import { makeMachine } from './machine.ts';
import type { Machine } from './open-machine.ts';
import { type Fault, LOGIN, PASSWORD, packed, type StandIn, startStandIn } from './stand-in.ts';

/** Twelve entries of two feeds: 1 to 4 are read, 5 is starred. */
async function twelve(): Promise<StandIn> {
  const server = await startStandIn();
  server.addFeed(1);
  server.addFeed(2, 'Second', 'News');
  server.addEntries(1, 4, { read: true });
  server.addEntries(2, 1, { starred: true });
  server.addEntries(2, 7);
  return server;
}

async function refreshed(server: StandIn, options = {}): Promise<Machine> {
  const machine = await makeMachine(server, options);
  expect(await machine.refresh()).toMatchObject({ type: 'read', added: 12 });
  return machine;
}

const READ = [1, 2, 3, 4];

const isPath = (path: string, answer: ReturnType<Fault>): Fault => {
  return (asked) => (asked.path.endsWith(path) ? answer : undefined);
};

/** Nothing was sent that marks, and nothing is marked here. */
function expectUntouched(server: StandIn, machine: Machine): void {
  expect(server.asked.filter(({ path }) => path.endsWith('edit-tag'))).toEqual([]);
  expect(machine.numbers('read')).toEqual(READ);
  expect(machine.numbers('starred')).toEqual([5]);
}

describe('a refresh', () => {
  test('brings entries with their marks, in files that are named by addresses', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    expectUntouched(server, machine);
    const files = readdirSync(`${machine.folder}/store`, { recursive: true, encoding: 'utf8' });
    const articles = files.filter((file) => file.endsWith('.md'));
    expect(articles).toHaveLength(12);
    for (const file of articles) expect(file).toMatch(/\/news\.example-\d+-[\da-f]{16}\.md$/);
    expect(files.join()).not.toContain('17959221');
    const [article] = machine.store.list;
    expect(article).toMatchObject({ source: 'Second', feed: 'https://feeds.example/2.xml' });
  });

  test('without news takes five requests', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.asked.length = 0;
    expect(await machine.refresh()).toEqual({ type: 'unchanged' });
    expect(server.asked.length).toBeLessThanOrEqual(5);
    expect(server.counts()['/reader/api/0/stream/items/contents']).toBeUndefined();
  });

  test('goes on where it was stopped', async () => {
    const server = await startStandIn();
    server.addFeed(1);
    server.addEntries(1, 150, { read: true });
    let contents = 0;
    server.fault = ({ path }) => {
      if (!path.endsWith('contents')) return undefined;
      contents += 1;
      return contents > 1 ? { status: 500, text: '' } : undefined;
    };
    // A hundred at once.
    const machine = await makeMachine(server, { server: 'commafeed' });
    const stopped = { type: 'failed', fault: { code: 'server-fault' } };
    expect(await machine.refresh()).toMatchObject(stopped);
    // What has come has its marks already.
    expect(machine.numbers('read')).toHaveLength(100);
    server.fault = () => undefined;
    server.asked.length = 0;
    const again = await makeMachine(server, { server: 'commafeed', folder: machine.folder });
    expect(await again.refresh()).toMatchObject({ type: 'read', added: 50 });
    expect(server.counts()['/reader/api/0/stream/items/contents']).toBe(1);
    expect(again.numbers('read')).toHaveLength(150);
  });

  test('fetches all again if the store was removed', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    rmSync(`${machine.folder}/store`, { recursive: true });
    const again = await makeMachine(server, { folder: machine.folder });
    expect(await again.refresh()).toMatchObject({ type: 'read', added: 12 });
  });

  test('old entries of a feed that was added elsewhere come too', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.addFeed(3);
    server.entries.push({
      ...{ id: 1_700_000_000_000_000, feed: 3, title: 'Entry 99', url: 'https://old.example/' },
      ...{ read: true, starred: false },
    });
    expect(await machine.refresh()).toMatchObject({ type: 'read', added: 1 });
    expect(machine.numbers('read')).toEqual([...READ, 99]);
  });
});

describe('marks', () => {
  test('go to the server, and are confirmed by a list', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    await machine.mark(6, 'read', true);
    await machine.mark(7, 'starred', true);
    await machine.mark(1, 'read', false);
    await machine.mark(5, 'starred', false);
    expect(machine.account.outbox.marks().map(({ state }) => state)).toEqual(
      Array(4).fill('waiting'),
    );
    await machine.refresh();
    expect(server.numbers('read')).toEqual([2, 3, 4, 6]);
    expect(server.numbers('starred')).toEqual([7]);
    expect(machine.account.outbox.marks()).toEqual([]);
  });

  test('made elsewhere come here', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.entry(8).read = true;
    server.entry(2).read = false;
    server.entry(9).starred = true;
    server.entry(5).starred = false;
    await machine.refresh();
    expect(machine.numbers('read')).toEqual([1, 3, 4, 8]);
    expect(machine.numbers('starred')).toEqual([9]);
    expect(server.counts()['/reader/api/0/edit-tag']).toBeUndefined();
  });

  test('made here and not confirmed count more than those of the server', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    await machine.mark(6, 'read', true);
    server.fault = isPath('edit-tag', { status: 503, text: '' });
    expect(await machine.refresh()).toMatchObject({ type: 'failed' });
    server.fault = () => undefined;
    server.entry(6).starred = true;
    await machine.refresh();
    expect(machine.numbers('read')).toEqual([...READ, 6]);
    // The other mark of the same entry is the server's.
    expect(machine.numbers('starred')).toEqual([5, 6]);
    expect(server.numbers('read')).toEqual([...READ, 6]);
  });

  test('made while lists are on their way count', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.fault = async ({ query }) => {
      if (query.get('s')?.endsWith('starred')) await machine.mark(6, 'read', true);
      return undefined;
    };
    await machine.refresh();
    expect(machine.numbers('read')).toEqual([...READ, 6]);
    server.fault = () => undefined;
    await machine.refresh();
    expect(server.numbers('read')).toEqual([...READ, 6]);
    expect(machine.account.outbox.marks()).toEqual([]);
  });

  test('that are undone go back at the server', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    const { undo } = await machine.store.mark([
      { key: machine.keyOf(6), field: 'starred', value: true },
      {
        key: machine.keyOf(7),
        field: 'read',
        value: machine.store.list.get(machine.keyOf(7))?.checksum ?? '',
      },
    ]);
    await machine.refresh();
    expect(server.numbers('starred')).toEqual([5, 6]);
    await machine.store.undo(undo);
    await machine.refresh();
    expect(server.numbers('starred')).toEqual([5]);
    expect(server.numbers('read')).toEqual(READ);
    expect(machine.numbers('read')).toEqual(READ);
  });

  test('of one article in two feeds are sent for both', async () => {
    const server = await twelve();
    server.entries.push({ ...server.entry(6), id: 1_795_922_150_000_000, feed: 1 });
    const machine = await refreshed(server);
    await machine.mark(6, 'read', true);
    await machine.refresh();
    expect(server.entries.filter(({ url }) => url === server.entry(6).url)).toMatchObject([
      { read: true },
      { read: true },
    ]);
    expect(machine.numbers('read')).toEqual([...READ, 6]);
  });

  test('of a feed that is followed no longer stay as they are', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    await machine.mark(6, 'read', true);
    server.feeds.delete(2);
    await machine.refresh();
    expect(machine.numbers('read')).toEqual([...READ, 6]);
    expect(machine.numbers('starred')).toEqual([5]);
    expect(machine.store.list.length).toBe(12);
    expect(machine.account.outbox.marks()).toEqual([]);
  });

  test('go two hundred a request, the token and what is done before the ids', async () => {
    const server = await startStandIn();
    server.addFeed(1);
    server.addEntries(1, 1500);
    const machine = await makeMachine(server);
    const { items, outbox } = machine.account;
    await items.add(
      server.entries.map(({ id }) => ({ id: `${id}`, key: `k${id}`, stream: 'feed/1' })),
    );
    await outbox.add(
      server.entries.map(({ id }) => ({ key: `k${id}`, field: 'read' as const, value: true })),
    );
    expect(await machine.send()).toBe(1500);
    const sent = server.asked.filter(({ path }) => path.endsWith('edit-tag'));
    expect(sent).toHaveLength(8);
    for (const { form } of sent) {
      const names = [...form.keys()];
      expect(names.slice(0, 3)).toEqual(['T', 'a', 'i']);
      expect(names.length).toBeLessThanOrEqual(202);
    }
    expect(server.numbers('read')).toHaveLength(1500);
  });
});

describe('a server that', () => {
  test('answers everything for an unknown stream is not asked for one', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    await machine.refresh();
    const streams = new Set(server.asked.map(({ query }) => query.get('s')).filter(Boolean));
    const state = 'user/-/state/com.google/';
    expect([...streams].sort()).toEqual([`${state}reading-list`, `${state}starred`]);
    expectUntouched(server, machine);
  });

  test('gives contents that were not asked for: they are left out', async () => {
    const server = await twelve();
    server.fault = ({ path, form }) => {
      if (!path.endsWith('contents') || form.getAll('i').length === 0) return undefined;
      const items = [...server.entries, { ...server.entry(1), id: 7, title: 'Entry 77' }];
      return { text: JSON.stringify({ items: items.map((entry) => server.itemOf(entry)) }) };
    };
    const machine = await refreshed(server);
    expect(machine.store.list.length).toBe(12);
  });

  test('says OK and stores nothing is told again', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    await machine.mark(6, 'read', true);
    server.fault = isPath('edit-tag', { text: 'OK' });
    await machine.refresh();
    expect(machine.account.outbox.marks()).toMatchObject([{ value: true }]);
    expect(machine.numbers('read')).toEqual([...READ, 6]);
    server.fault = () => undefined;
    await machine.refresh();
    await machine.refresh();
    expect(server.numbers('read')).toEqual([...READ, 6]);
    expect(machine.account.outbox.marks()).toEqual([]);
  });

  test.each(['id', 'offset'] as const)('loses an entry between two pages, by %s', async (by) => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.pages = { size: 3, by };
    // Read elsewhere while the list is read: those behind it move up.
    server.betweenPages = () => {
      server.entry(12).read = true;
      server.entry(10).read = true;
      server.entry(11).read = true;
    };
    await machine.refresh();
    server.betweenPages = () => {};
    await machine.refresh();
    expect(machine.numbers('read')).toEqual([...READ, 10, 11, 12]);
    expect(server.numbers('read')).toEqual([...READ, 10, 11, 12]);
    expect(server.counts()['/reader/api/0/edit-tag']).toBeUndefined();
  });

  test('leads round in a circle of pages', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.fault = ({ path }) =>
      path.endsWith('items/ids')
        ? {
            text: JSON.stringify({
              itemRefs: [{ id: `${server.entry(12).id}` }],
              continuation: 'x',
            }),
          }
        : undefined;
    await machine.refresh();
    expect(machine.numbers('read')).toEqual(READ);
    // It stood in the list of starred ones.
    expect(machine.numbers('starred')).toEqual([5, 12]);
  });

  test('packs its answers and names a version of them', async () => {
    const server = await twelve();
    server.fault = packed(server);
    const machine = await refreshed(server);
    expectUntouched(server, machine);
    expect(server.asked.every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
  });

  test('has an empty list: it is applied', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    for (const entry of server.entries) Object.assign(entry, { read: true, starred: false });
    await machine.refresh();
    expect(machine.numbers('read')).toHaveLength(12);
    expect(machine.numbers('starred')).toEqual([]);
  });

  const LISTS = ['subscription/list', 'stream/items/ids'];
  test.each<[string, Awaited<ReturnType<Fault>>, string]>([
    ['an error in JSON', { text: '{"error":"database"}' }, 'account-answer'],
    [
      'a list of something else',
      { text: '{"itemRefs":[{"id":{}}],"subscriptions":{}}' },
      'account-answer',
    ],
    [
      'null in place of a list',
      { text: '{"itemRefs":null,"subscriptions":null}' },
      'account-answer',
    ],
    ['a page of HTML', { text: '<!doctype html><p>Maintenance' }, 'account-answer'],
    ['nothing', { text: '' }, 'account-answer'],
    ['half of a list', { text: '{"itemRefs":[' }, 'account-answer'],
    ['304 that was not asked for', { status: 304, text: '' }, 'other-status'],
    ['500', { status: 500, text: '' }, 'server-fault'],
    ['404', { status: 404, text: '{"itemRefs":[],"subscriptions":[]}' }, 'page-not-found'],
  ])('answers %s: nothing is concluded', async (_, answer, code) => {
    for (const list of LISTS) {
      const server = await twelve();
      const machine = await refreshed(server);
      server.fault = isPath(list, answer);
      expect(await machine.refresh()).toMatchObject({ type: 'failed', fault: { code } });
      expectUntouched(server, machine);
    }
  });

  test('ends in the middle of an answer', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.fault = ({ query }, response) => {
      if (!query.has('xt')) return undefined;
      response.writeHead(200, { 'Content-Length': '500' });
      response.write('{"itemRefs":[]}', () => response.destroy());
      return 'handled';
    };
    expect(await machine.refresh()).toMatchObject({ type: 'failed', fault: { code: 'cut-off' } });
    expectUntouched(server, machine);
  });

  test('does not answer any more', async () => {
    const server = await twelve();
    const clock = heldClock();
    const machine = await refreshed(server);
    const { network } = standIn({ after: clock.after });
    const slow = await makeMachine(server, { folder: machine.folder, client: { network } });
    server.fault = ({ query }) => {
      if (!query.has('xt')) return undefined;
      clock.pass(90_000);
      return 'handled';
    };
    expect(await slow.refresh()).toMatchObject({ type: 'failed', fault: { code: 'time-out' } });
    expectUntouched(server, slow);
  });

  test('wants to be left alone is left alone', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.fault = (_, response) => {
      response.writeHead(429, { 'Retry-After': '3600' }).end();
      return 'handled';
    };
    expect(await machine.refresh()).toMatchObject({ type: 'failed', fault: { status: 429 } });
    server.asked.length = 0;
    expect(await machine.refresh()).toMatchObject({ type: 'left-alone' });
    expect(server.asked).toEqual([]);
  });

  test('forgets the token in the middle', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    await machine.mark(6, 'read', true);
    server.fault = ({ path }) => {
      if (path.endsWith('edit-tag') && server.token !== 'another') {
        server.token = 'another';
        return { status: 401, text: 'Unauthorized!' };
      }
      return undefined;
    };
    await machine.refresh();
    expect(server.numbers('read')).toEqual([...READ, 6]);
    expect(server.counts()['/accounts/ClientLogin']).toBe(2);
  });

  test('forgets the login in the middle', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.fault = ({ query }) => {
      if (query.has('xt')) server.login = 'another';
      return undefined;
    };
    expect(await machine.refresh()).toEqual({ type: 'unchanged' });
    expect(server.counts()['/accounts/ClientLogin']).toBe(3);
  });

  test('refuses everything is asked a bounded number of times', async () => {
    const server = await twelve();
    const machine = await refreshed(server);
    server.fault = ({ path }) =>
      path.includes('ClientLogin') ? undefined : { status: 401, text: 'Unauthorized!' };
    server.asked.length = 0;
    const outcome = await machine.refresh();
    expect(outcome).toMatchObject({ type: 'failed', fault: { code: 'account-refused' } });
    expect(server.asked.length).toBeLessThanOrEqual(6);
    expectUntouched(server, machine);
  });

  test('looks at the token alone in what is posted, as Miniflux does', async () => {
    const server = await twelve();
    server.pages = { size: 5, by: 'offset' };
    server.fault = ({ method, form, path, headers }) => {
      if (path.includes('ClientLogin')) {
        return { text: JSON.stringify({ SID: LOGIN, LSID: LOGIN, Auth: LOGIN }) };
      }
      if (method === 'POST' && form.get('T') !== server.token) return { status: 401, text: '' };
      if (method === 'GET' && !headers.authorization) return { status: 401, text: '' };
      if (path.endsWith('contents') && form.get('output') !== 'json')
        return { status: 400, text: '' };
      return undefined;
    };
    const machine = await refreshed(server, { server: 'miniflux' });
    await machine.mark(6, 'read', true);
    await machine.refresh();
    expect(server.numbers('read')).toEqual([...READ, 6]);
    expect(machine.numbers('starred')).toEqual([5]);
    expect(machine.account.outbox.marks()).toEqual([]);
  });
});

test('the password, the login and the token are in no address, and in no file', async () => {
  const server = await twelve();
  const machine = await refreshed(server);
  await machine.mark(6, 'read', true);
  await machine.refresh();
  const secrets = [PASSWORD, LOGIN, server.token];
  for (const { query, path } of server.asked) {
    for (const secret of secrets) expect(`${path}?${query}`).not.toContain(secret);
  }
  for (const name of readdirSync(machine.folder, { recursive: true, encoding: 'utf8' })) {
    const file = `${machine.folder}/${name}`;
    if (!statSync(file).isFile()) continue;
    for (const secret of secrets) expect(readFileSync(file, 'utf8'), name).not.toContain(secret);
  }
});
