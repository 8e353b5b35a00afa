import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type OpenPageOptions, openPage } from '../../src/sources/open-page.ts';
import { PageCache } from '../../src/sources/page-cache.ts';
import { clientOf, serve, standIn } from './loopback.ts';

const TYPED: OpenPageOptions = { origin: 'typed' };
const OFFLINE: OpenPageOptions = { origin: 'typed', isOffline: true };

/** A folder for pages that does not exist yet. */
function cacheFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'a', 'pages');
}

/** A server of one page, which counts what it was asked for and what it gave. */
async function servePage(text = 'one') {
  const page = { text, isUp: true, given: [] as number[] };
  const port = await serve((asked, answer) => {
    const etag = `"${page.text}"`;
    const status = page.isUp ? (asked.headers['if-none-match'] === etag ? 304 : 200) : 503;
    page.given.push(status);
    answer.writeHead(status, { ETag: etag, 'Content-Type': 'text/html; charset=windows-1256' });
    answer.end(status === 200 ? page.text : undefined);
  });
  return { page, address: `http://127.0.0.1:${port}/a` };
}

async function textOf(...given: Parameters<typeof openPage>): Promise<string> {
  const opened = await openPage(...given);
  return opened.kind === 'page' ? Buffer.from(opened.bytes).toString() : opened.diagnostic.code;
}

test('a page that was read opens again without the network, in another process too', async () => {
  const folder = cacheFolder();
  const { page, address } = await servePage();
  const first = await openPage(address, clientOf(), new PageCache(folder), TYPED);
  const { network, asked } = standIn();
  const again = await openPage(address, clientOf({ network }), new PageCache(folder), OFFLINE);
  expect(again).toEqual(first);
  expect(again).toMatchObject({ type: 'text/html; charset=windows-1256', address });
  expect(page.given).toEqual([200]);
  expect(asked).toEqual({ names: [], dialled: [] });
});

test('a page that was never read does not', async () => {
  const cache = new PageCache(cacheFolder());
  expect(await openPage('http://news.example/a', clientOf(), cache, OFFLINE)).toEqual({
    kind: 'failed',
    diagnostic: { code: 'not-kept', address: 'http://news.example/a' },
  });
});

test('with the network, what has not changed is not sent again', async () => {
  const cache = new PageCache(cacheFolder());
  const { page, address } = await servePage();
  expect(await textOf(address, clientOf(), cache, TYPED)).toBe('one');
  expect(await textOf(address, clientOf(), cache, TYPED)).toBe('one');
  page.text = 'two';
  expect(await textOf(address, clientOf(), cache, TYPED)).toBe('two');
  expect(await textOf(address, clientOf(), cache, OFFLINE)).toBe('two');
  expect(page.given).toEqual([200, 304, 200]);
});

test('where the network fails, what was kept is shown, and why', async () => {
  const cache = new PageCache(cacheFolder());
  const { page, address } = await servePage();
  await openPage(address, clientOf(), cache, TYPED);
  page.isUp = false;
  expect(await openPage(address, clientOf(), cache, TYPED)).toMatchObject({
    kind: 'page',
    bytes: Buffer.from('one'),
    instead: { code: 'server-fault', status: 503 },
  });
});

test('what the server says of the page itself counts', async () => {
  const cache = new PageCache(cacheFolder());
  let status = 200;
  const port = await serve((_, answer) => answer.writeHead(status).end('one'));
  const address = `http://127.0.0.1:${port}/`;
  await openPage(address, clientOf(), cache, TYPED);
  status = 410;
  expect(await textOf(address, clientOf(), cache, TYPED)).toBe('page-not-found');
});

test('a name, a password and a fragment are not kept', async () => {
  const folder = cacheFolder();
  const { address } = await servePage();
  const secret = address.replace('http://', 'http://name:secret@');
  await openPage(`${secret}#part`, clientOf(), new PageCache(folder), TYPED);
  for (const name of readdirSync(folder)) {
    expect(readFileSync(path.join(folder, name), 'latin1')).not.toMatch(/secret|part/);
  }
  expect(await textOf(address, clientOf(), new PageCache(folder), OFFLINE)).toBe('one');
});

const NEWS = 'http://news.example/';

const pageOf = (name: string, size = 1000) => ({
  asked: NEWS + name,
  address: NEWS + name,
  bytes: Buffer.alloc(size, name),
  date: '2026-01-01T00:00:00.000Z',
});

test.skipIf(process.platform === 'win32')(
  'files and folders are for their owner alone',
  async () => {
    const folder = cacheFolder();
    await new PageCache(folder).keep(pageOf('a'));
    const [name] = readdirSync(folder);
    const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
    expect([modeOf(path.dirname(folder)), modeOf(folder)]).toEqual(['700', '700']);
    expect(modeOf(path.join(folder, name))).toBe('600');
  },
);

test.skipIf(process.platform === 'win32')(
  'in a folder that others can write to nothing is kept, and nothing is read',
  async () => {
    const folder = cacheFolder();
    const cache = new PageCache(folder);
    await cache.keep(pageOf('a'));
    chmodSync(folder, 0o777);
    expect(await cache.find(`${NEWS}a`)).toBeUndefined();
    await cache.keep(pageOf('b'));
    expect(readdirSync(folder)).toHaveLength(1);
    chmodSync(folder, 0o700);
    chmodSync(path.dirname(folder), 0o777);
    expect(await cache.find(`${NEWS}a`)).toBeUndefined();
    chmodSync(path.dirname(folder), 0o700);
    expect(await cache.find(`${NEWS}a`)).toEqual(pageOf('a'));
  },
);

test.each<[string, { bytes: number; pages: number }]>([
  ['bytes', { bytes: 3500, pages: 100 }],
  ['pages', { bytes: 1e6, pages: 3 }],
])(
  'the cache has a limit of %s: what was not read for the longest time goes',
  async (_, limits) => {
    const folder = cacheFolder();
    const cache = new PageCache(folder, limits);
    for (const [index, name] of ['a', 'b', 'c'].entries()) {
      await cache.keep(pageOf(name));
      await cache.touch(NEWS + name, new Date(1000 * index));
    }
    await cache.touch(`${NEWS}a`, new Date(1e6));
    await cache.keep(pageOf('d'));
    const kept = await Promise.all(['a', 'b', 'c', 'd'].map((name) => cache.find(NEWS + name)));
    expect(kept.map((page) => page !== undefined)).toEqual([true, false, true, true]);
  },
);

test.each<[string, string]>([
  ['nothing', ''],
  ['no JSON', 'a\nb'],
  ['another shape', '{"asked":1}\nb'],
  ['no head', '\nb'],
  ['another page', '{"asked":"x","address":"x","date":"x"}\nb'],
])('a file that has %s is no page', async (_, content) => {
  const folder = cacheFolder();
  const cache = new PageCache(folder);
  await cache.keep(pageOf('a'));
  const [name] = readdirSync(folder);
  writeFileSync(path.join(folder, name), content);
  expect(await cache.find(`${NEWS}a`)).toBeUndefined();
});

test('where nothing can be kept, a page is read all the same', async () => {
  const { address } = await servePage();
  const cache = new PageCache('/dev/null/pages');
  expect(await textOf(address, clientOf(), cache, TYPED)).toBe('one');
});
