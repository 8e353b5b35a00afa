/** Articles one after the other: which is opened, and where each is left. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReading } from '../../../src/cli/read/open-reading.ts';
import { ReadingSession } from '../../../src/cli/read/session.ts';
import { openPlaces, type PlaceHistory } from '../../../src/settings/history.ts';

let folder: string;
let places: PlaceHistory;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-desk-'));
  for (const name of ['one', 'two', 'three']) {
    writeFileSync(file(name), `# ${name}\n\nfirst of ${name}\n\nsecond of ${name}\n`);
  }
  places = await openPlaces(path.join(folder, 'state.json'));
});

afterEach(async () => {
  await places.written();
  rmSync(folder, { recursive: true });
});

const file = (name: string) => path.join(folder, `${name}.md`);

/** The second paragraph. */
const PLACE = { block: 2, offset: 0 };

const startOf = async (name: string) => (await openReading(file(name), places)).start;

async function open(): Promise<ReadingSession> {
  return ReadingSession.open(['one', 'two', 'three'].map(file), places);
}

test('an article is left where the person was', async () => {
  const session = await open();
  const next = await session.step(1, { anchor: PLACE, marks: {} });
  expect(next?.document.article.title).toBe('two');
  expect(await startOf('one')).toEqual(PLACE);
});

test('the next one does not wait until it is on the disk where this one was left', async () => {
  const lock = path.join(folder, 'state.json.lock');
  writeFileSync(lock, '1 elsewhere 0\n');
  places = await openPlaces(path.join(folder, 'state.json'), {
    patience: { wait: 1e9, stale: 1e9 },
  });
  const next = await (await open()).step(1, { anchor: PLACE, marks: {} });
  expect(next?.document.article.title).toBe('two');
  expect(await startOf('one')).toEqual(PLACE);
  rmSync(lock);
  await places.written();
  places = await openPlaces(path.join(folder, 'state.json'));
  expect(await startOf('one')).toEqual(PLACE);
});

test('asked twice at once, the desk goes two on, and leaves no article at the place of another', async () => {
  const session = await open();
  const from = { anchor: PLACE, marks: {} };
  const opened = await Promise.all([session.step(1, from), session.step(1, from)]);
  expect(opened.map((next) => next?.document.article.title)).toEqual(['two', 'three']);
  expect(await startOf('one')).toEqual(PLACE);
  expect(await startOf('two')).toBeUndefined();
});

test('a place that is noted late is that of the article it is in', async () => {
  const session = await open();
  const { article } = session.reading.opened;
  const leaving = { anchor: PLACE, marks: {} };
  await session.step(1, { anchor: { block: 0, offset: 0 }, marks: {} });
  await session.note(article, leaving);
  expect(await startOf('two')).toBeUndefined();
  await session.note(session.reading.opened.article, leaving);
  expect(await startOf('two')).toEqual(PLACE);
});

test('what cannot be opened leaves the desk as it was', async () => {
  const session = await open();
  rmSync(file('two'));
  await expect(session.step(1, { anchor: PLACE, marks: {} })).rejects.toThrow('two.md');
  expect(session.reading.opened.article.title).toBe('one');
  writeFileSync(file('two'), '# two\n\ntext\n');
  const next = await session.step(1, { anchor: PLACE, marks: {} });
  expect(next?.document.article.title).toBe('two');
});
