/** A disk that is full: what was saved is there, what is wrong is told, and later nothing is missing. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';
import { smallDisk } from '../../files/special.ts';
import { type Home, makeHome } from './home.ts';

let server: FeedServer;
let home: Home;

beforeEach(async () => {
  server = await startFeedServer();
  home = makeHome();
});

afterEach(async () => {
  await server.close();
  home.remove();
});

const ENTRIES = 2;

/** A block of the disk for each text. */
const LONG = 'Some words of a text that fills the disk. '.repeat(80);

function serveRound(round: number): void {
  const titles = Array.from({ length: ENTRIES }, (_, at) => `round ${round} entry ${at}`);
  const text = rssOf('Feed', titles).replaceAll(' text</', ` ${LONG}</`);
  server.routes.set('/feed', serveText(text, { etag: `"${round}"` }));
}

let filled = 0;

/** Fills what is free, to the last byte. */
function fill(folder: string): () => void {
  const files: string[] = [];
  for (let bytes = 65_536; bytes >= 1; bytes /= 4) {
    for (let isFull = false; !isFull; ) {
      filled += 1;
      const file = path.join(folder, `full-${filled}`);
      files.push(file);
      try {
        writeFileSync(file, Buffer.alloc(bytes));
      } catch {
        rmSync(file, { force: true });
        isFull = true;
      }
      if (files.length > 200) throw new Error('the disk does not become full');
    }
  }
  return () => {
    for (const file of files) rmSync(file, { force: true });
  };
}

test('a refresh and marks on a full disk', async (context) => {
  const disk = smallDisk(home.folder);
  if (!disk) return context.skip('no disk to fill: it takes root');
  try {
    home.writeFeeds([server.url('/feed')]);
    serveRound(1);
    expect((await home.sahifa('refresh')).code).toBe(0);
    const before = await texts();
    expect(before.size).toBe(ENTRIES);
    const reader = await home.openStore();
    const free = fill(home.folder);

    serveRound(2);
    const { code, stderr } = await home.sahifa('refresh');
    expect(code).toBe(1);
    expect(stderr).toContain('ENOSPC');
    const after = await texts();
    for (const [key, text] of before) expect(after.get(key)).toBe(text);

    // Marks count at once, are told, and are written when there is room.
    const { key, checksum } = reader.list.at(0);
    // The refresh has given back what it could not use.
    const freeRest = fill(home.folder);
    const { diagnostics } = await reader.mark([
      { key, field: 'starred', value: true },
      { key, field: 'read', value: checksum },
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('unwritable-store');
    expect(reader.list.get(key)).toMatchObject({ isStarred: true, isRead: true });
    expect(home.drafts()).toEqual([]);
    free();
    freeRest();
    await reader.mark([{ key, field: 'seen', value: checksum }]);
    await reader.close();

    // The server has not changed, and what could not be kept is asked for again.
    expect(await home.sahifa('refresh')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await texts()).size).toBe(2 * ENTRIES);
    const again = await home.openStore();
    expect(again.list.get(key)).toMatchObject({
      isStarred: true,
      isRead: true,
      isSeen: true,
    });
    expect((await again.check({ mend: false })).faults).toEqual([]);
    await again.close();
    expect(home.drafts()).toEqual([]);
  } finally {
    disk.remove();
  }
  expect(readdirSync(home.folder)).toEqual([]);
});

/** Of every article, by its key; none is empty or torn. */
async function texts(): Promise<Map<string, string>> {
  const store = await home.openStore();
  const all = new Map<string, string>();
  for (const { key, title } of store.list) {
    const entry = await store.read(key);
    const text = entry?.article.blocks.map((block) => block.text).join('\n') ?? '';
    expect(text, title).toContain(LONG.trim());
    all.set(key, text);
  }
  await store.close();
  return all;
}
