/** Pages of the web in a session: where links lead, who may be asked, and the way back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReadingSession } from '../../../src/cli/read/session.ts';
import type { Fetch } from '../../../src/reader/message.ts';
import { openPlaces, type PlaceHistory } from '../../../src/settings/history.ts';
import { PageCache } from '../../../src/sources/page-cache.ts';
import { clientOf, moment, serve } from '../../sources/loopback.ts';

let folder: string;
let places: PlaceHistory;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-pages-'));
  places = await openPlaces(path.join(folder, 'state.json'));
});

afterEach(async () => {
  await places.written();
  rmSync(folder, { recursive: true });
});

const web = async () => ({
  client: clientOf(),
  cache: new PageCache(path.join(folder, 'pages')),
  isOffline: false,
  diagnostics: [],
});

const serveArticle = (asked: string[] = []) =>
  serve((request, answer) => {
    asked.push(request.url ?? '');
    answer.writeHead(200, { 'Content-Type': 'text/markdown' });
    answer.end(`# ${request.url}\n\nfirst\n\nsecond\n`);
  });

const AT_START = { anchor: { block: 0, offset: 0 }, marks: {} };
const PLACE = { anchor: { block: 2, offset: 0 }, marks: {} };
const nothing = () => {};

const titleOf = (session: ReadingSession) => session.reading.opened.article.title;

async function openPage(address: string): Promise<ReadingSession> {
  return ReadingSession.open([address], places, { web });
}

test('a link leads from the address of its page, and back to the same reading', async () => {
  const asked: string[] = [];
  const port = await serveArticle(asked);
  const session = await openPage(`http://127.0.0.1:${port}/a/one`);
  const first = session.reading;
  expect(await session.fetch('../two?x', false, nothing)).toBe('fetched');
  expect(session.reading).toBe(first);
  expect((await session.visit(PLACE))?.document.article.title).toBe('/two?x');
  expect((await session.back(AT_START))?.document.article.title).toBe('/a/one');
  expect(session.reading).toBe(first);
  expect(await session.back(AT_START)).toBeUndefined();
  expect(asked).toEqual(['/a/one', '/two?x']);
  // Left at that place, and opened there the next time.
  expect((await openPage(`http://127.0.0.1:${port}/a/one#part`)).reading.start).toEqual(
    PLACE.anchor,
  );
});

test('the address of an article is the one it came from, if it does not say another', async () => {
  const port = await serve((request, answer) => {
    if (request.url === '/a') answer.writeHead(302, { Location: '/b' }).end();
    else answer.writeHead(200, { 'Content-Type': 'text/plain' }).end('A text.');
  });
  const session = await openPage(`http://name:secret@127.0.0.1:${port}/a`);
  expect(session.reading.opened.article.url).toBe(`http://127.0.0.1:${port}/b`);
});

test('a link to a service that nobody typed is not followed into a network of our own', async () => {
  const [port, other] = await Promise.all([serveArticle(), serveArticle()]);
  const session = await openPage(`http://127.0.0.1:${port}/one`);
  const link = `http://127.0.0.1:${other}/two`;
  await expect(session.fetch(link, false, nothing)).rejects.toMatchObject({
    diagnostic: { code: 'private-address' },
  });
  expect(await session.fetch(link, true, nothing)).toBe('fetched');
  // Typed once, its host and port may be linked to.
  expect(await session.fetch(link.replace('two', 'three'), false, nothing)).toBe('fetched');
});

test.each(['file:///etc/passwd', 'mailto:a@b.example', 'javascript:0', 'two words'])(
  'what is no address of the web is refused: %s',
  async (link) => {
    const file = path.join(folder, 'local.md');
    writeFileSync(file, '# local\n\nfirst\n');
    const session = await ReadingSession.open([file], places, { web });
    expect(await session.fetch(link, false, nothing)).toBe('refused');
    expect(await session.fetch(link, true, nothing)).toBe('refused');
  },
);

test('a page on its way can be stopped, and is then not shown', async () => {
  const asked = moment();
  const port = await serve((request, answer) => {
    if (request.url === '/one') {
      answer.writeHead(200, { 'Content-Type': 'text/plain' }).end('One.');
      return;
    }
    answer.write('T');
    asked.resolve();
  });
  const session = await openPage(`http://127.0.0.1:${port}/one`);
  const told: Fetch[] = [];
  const fetching = session.fetch('/two', false, (fetch) => told.push(fetch));
  await asked.promise;
  expect(session.isFetching).toBe(true);
  session.stopFetch();
  expect(await fetching).toBeUndefined();
  expect(session.isFetching).toBe(false);
  expect(await session.visit(AT_START)).toBeUndefined();
  expect(told[0]).toEqual({ name: '127.0.0.1', bytes: 0 });
});

test('the page that is asked for last is the one that is shown', async () => {
  const port = await serveArticle();
  const session = await openPage(`http://127.0.0.1:${port}/one`);
  const [first, second] = await Promise.all([
    session.fetch('/two', false, nothing),
    session.fetch('/three', false, nothing),
  ]);
  expect([first, second]).toEqual([undefined, 'fetched']);
  await session.visit(AT_START);
  expect(titleOf(session)).toBe('/three');
});

test('a page that was read is among the articles to go on with', async () => {
  const port = await serveArticle();
  const session = await openPage(`http://127.0.0.1:${port}/one`);
  await session.fetch('/two', false, nothing);
  await session.visit(PLACE);
  expect(session.last).toEqual({ title: '/one', source: `http://127.0.0.1:${port}/one` });
});
