/** The store as a whole: what is put, marked, changed by others, and found again. */
import { getEventListeners } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ArticleIndex } from '../../src/store/index/article-index.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { articleOf, entry, FEED } from './entries.ts';
import { temporaryFolder } from './machines.ts';

const { folder: ROOT, remove } = temporaryFolder();
afterAll(remove);

const NOW = Date.parse('2026-11-29T08:00:00Z');

let count = 0;

function place() {
  const root = path.join(ROOT, String(count++));
  const options = {
    folder: path.join(root, 'store'),
    cache: path.join(root, 'cache'),
    state: path.join(root, 'state'),
    now: () => NOW,
  };
  return { ...options, open: () => openStore(options) };
}

const titles = (store: Store) => Array.from(store.list, ({ title }) => title);
const kinds = async (store: Store, ...entries: ReturnType<typeof entry>[]) =>
  (await store.put(entries)).entries.map(({ kind }) => kind);
const fileOf = (at: ReturnType<typeof place>, store: Store, index = 0) =>
  path.join(at.folder, store.list.at(index).path);

describe('articles', () => {
  test('are files, the latest first in the list, now and at the next start', async () => {
    const at = place();
    const store = await at.open();
    expect(titles(store)).toEqual([]);
    expect(await kinds(store, entry(1), entry(3), entry(2))).toEqual(['new', 'new', 'new']);
    expect(titles(store)).toEqual(['title 3', 'title 2', 'title 1']);
    await store.close();
    const again = await at.open();
    expect(titles(again)).toEqual(['title 3', 'title 2', 'title 1']);
    expect(again.list.at(0)).toMatchObject({
      feed: FEED,
      url: 'https://example.org/news/3',
      language: 'ar',
      direction: 'rtl',
      published: Date.parse('2026-11-04T07:30:00Z'),
      form: 'feed',
      isEdited: false,
      isRead: false,
      words: 2,
      path: expect.stringMatching(/^2026-11\/example\.org-news-3-[\da-f]{16}\.md$/),
    });
    expect(again.diagnostics).toEqual([]);
  });

  test('are read as they were put', async () => {
    const store = await place().open();
    const whole = entry(1, 'one\n\ntwo', {
      tags: ['a: b', 'c'],
      enclosures: [{ url: 'https://example.org/a.mp3', type: 'audio/mpeg', length: 5 }],
      updated: '2026-11-20',
    });
    await store.put([whole]);
    expect(await store.read(store.list.at(0).key)).toEqual({ ...whole, form: 'feed' });
    expect(await store.read('none')).toBeUndefined();
  });

  test('have the same name and bytes on every machine', async () => {
    const [one, two] = [place(), place()];
    const contents = [];
    for (const at of [one, two]) {
      const store = await at.open();
      await store.put([entry(1), entry(2)]);
      contents.push(
        Array.from(store.list, ({ path: file }) => [
          file,
          readFileSync(path.join(at.folder, file), 'utf8'),
        ]),
      );
    }
    expect(contents[1]).toEqual(contents[0]);
  });

  test('that share an address, or have none, are named by feed and time', async () => {
    const store = await place().open();
    const same = (number: number, url?: string) => ({
      ...entry(number),
      article: articleOf(`title ${number}`, 'text', url),
    });
    const shared = [1, 2].map((number) => same(number, 'https://example.org/'));
    expect(await kinds(store, ...shared, same(3), same(4))).toEqual(['new', 'new', 'new', 'new']);
    // Alone in a later answer of the feed, it is the same entry.
    expect(await kinds(store, shared[1])).toEqual(['same']);
  });

  test('that their source has changed are replaced, keep their marks, and are shown as changed', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1, 'one')]);
    const { key, checksum } = store.list.at(0);
    await store.mark([
      { key, field: 'read', value: checksum },
      { key, field: 'starred', value: true },
    ]);
    expect(store.list.at(0)).toMatchObject({ isRead: true, isStarred: true, isChanged: false });
    expect(await kinds(store, entry(1, 'one'))).toEqual(['same']);
    expect(await kinds(store, entry(1, 'two'))).toEqual(['changed']);
    expect(store.list.at(0)).toMatchObject({ isRead: true, isStarred: true, isChanged: true });
    expect((await store.read(key))?.article.blocks.at(-1)?.text).toBe('two');
  });

  test('that a person has edited stay, and the new text stands beside them', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1, 'one')]);
    const file = fileOf(at, store);
    appendFileSync(file, '\nmine\n');
    expect(await store.update()).toBe(true);
    expect(store.list.at(0).isEdited).toBe(true);
    expect(await kinds(store, entry(1, 'one'))).toEqual(['same']);
    expect(await kinds(store, entry(1, 'two'))).toEqual(['beside']);
    expect(await kinds(store, entry(1, 'two'))).toEqual(['same']);
    expect(store.list.length).toBe(1);
    const [beside] = store.list.at(0).beside;
    expect(beside).toMatch(/\.source\.md$/);
    expect(readFileSync(file, 'utf8')).toContain('mine');
    // The version beside it is a person's as soon as it is edited.
    appendFileSync(path.join(at.folder, beside), '\nmine, too\n');
    expect(await kinds(store, entry(1, 'three'))).toEqual(['beside']);
    expect(store.list.at(0).beside.length).toBe(2);
  });

  test('keep the text of their page when the feed is read again', async () => {
    const store = await place().open();
    const stub = entry(1, 'stub', { isStub: true });
    await store.put([stub]);
    expect(store.list.at(0).form).toBe('stub');
    const page = articleOf('title 1', 'stub\n\nand all of it', 'https://example.org/news/1');
    expect(await kinds(store, { ...stub, page })).toEqual(['changed']);
    expect(store.list.at(0).form).toBe('page');
    expect(await kinds(store, stub)).toEqual(['same']);
    expect(await kinds(store, entry(1, 'new stub', { isStub: true }))).toEqual(['stale']);
    expect(await kinds(store, entry(1, 'new stub', { isStub: true }))).toEqual(['same']);
    expect((await store.read(store.list.at(0).key))?.article.blocks.at(-1)?.text).toBe(
      'and all of it',
    );
  });
});

test('articles of many feeds are taken into the index once', async () => {
  const made = vi.spyOn(ArticleIndex.prototype, 'changed');
  const store = await place().open();
  for (let number = 1; number <= 20; number += 1) {
    await store.put([entry(number)]);
    await store.put([entry(number, 'another text')]);
  }
  expect(made).not.toHaveBeenCalled();
  expect(store.list.length).toBe(20);
  expect(made).toHaveBeenCalledTimes(1);
  expect(store.has(store.list.at(0).key)).toBe(true);
  made.mockRestore();
});

describe('what other programs do', () => {
  test('is in the list after the next look: files added, changed, renamed and deleted', async () => {
    const at = place();
    const store = await at.open();
    await store.put([1, 2, 3, 4].map((number) => entry(number)));
    const [four, three, two] = Array.from(store.list, ({ path: file }) =>
      path.join(at.folder, file),
    );
    rmSync(four);
    writeFileSync(three, readFileSync(three, 'utf8').replace('title: title 3', 'title: other'));
    renameSync(two, two.replace('example.org', 'renamed'));
    mkdirSync(path.join(at.folder, 'mine'));
    writeFileSync(path.join(at.folder, 'mine', 'note.md'), '# A note\n\nof mine');
    utimesSync(path.join(at.folder, 'mine', 'note.md'), NOW / 1000, NOW / 1000);
    expect(await store.update()).toBe(true);
    expect(titles(store)).toEqual(['A note', 'other', 'title 2', 'title 1']);
    expect(store.list.at(2).path).toContain('renamed');
    expect(await store.update()).toBe(false);
    expect(titles(await at.open())).toEqual(['A note', 'other', 'title 2', 'title 1']);
  });

  test('is told by the folder itself', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1)]);
    const end = new AbortController();
    const changed = new Promise<void>((resolve) => store.watch(resolve, end.signal));
    const other = await openStore({ ...at, state: `${at.state}-2`, cache: `${at.cache}-2` });
    await other.put([entry(2)]);
    await changed;
    end.abort();
    expect(store.list.length).toBe(2);
  });

  test('is watched in any number of folders by one listener of the signal', async () => {
    const at = place();
    const store = await at.open();
    for (let month = 10; month < 13; month++) {
      mkdirSync(path.join(at.folder, `2026-${month}`), { recursive: true });
    }
    const end = new AbortController();
    store.watch(() => {}, end.signal);
    const listeners = getEventListeners(end.signal, 'abort').length;
    end.abort();
    expect(listeners).toBe(1);
  });

  test('cannot bring control characters into the list', async () => {
    const at = place();
    const store = await at.open();
    mkdirSync(path.join(at.folder, 'x'), { recursive: true });
    writeFileSync(
      path.join(at.folder, 'x', 'a.md'),
      '---\ntitle: "a\x1b[31mb"\nlanguage: ar\ntags:\n  - "c\x07"\n---\n\nd\n',
    );
    await store.update();
    const [listed] = store.list;
    expect([listed.title, listed.tags]).toEqual(['ab', ['c']]);
  });
});

describe('marks', () => {
  test('can be taken back, but not over later ones', async () => {
    const store = await place().open();
    await store.put([entry(1), entry(2)]);
    const [a, b] = Array.from(store.list, ({ key }) => key);
    const { undo } = await store.mark([
      { key: a, field: 'starred', value: true },
      { key: b, field: 'starred', value: true },
    ]);
    await store.mark([{ key: b, field: 'starred', value: false }]);
    await store.mark([
      { key: b, field: 'starred', value: true },
      { key: b, field: 'starred', value: false },
    ]);
    await store.undo(undo);
    expect(Array.from(store.list, ({ isStarred }) => isStarred)).toEqual([false, false]);
    expect(store.list.unread).toBe(2);
  });

  test('of another machine are not taken back, though they say the same', async () => {
    const [one, two] = [place(), place()];
    const first = await one.open();
    await first.put([entry(1)]);
    const { key } = first.list.at(0);
    const { undo } = await first.mark([{ key, field: 'starred', value: true }]);
    cpSync(one.folder, two.folder, { recursive: true });
    const second = await two.open();
    await second.mark([{ key, field: 'starred', value: false }]);
    await second.mark([{ key, field: 'starred', value: true }]);
    cpSync(two.folder, one.folder, { recursive: true });
    await first.update();
    await first.undo(undo);
    expect(first.list.at(0).isStarred).toBe(true);
    expect(Array.from(first.marks(), ({ machine }) => machine)).toEqual([second.machine]);
  });

  test('are those of all machines', async () => {
    const [one, two] = [place(), place()];
    const first = await one.open();
    await first.put([entry(1)]);
    const { key } = first.list.at(0);
    await first.mark([{ key, field: 'starred', value: true }]);
    cpSync(one.folder, two.folder, { recursive: true });
    const second = await two.open();
    expect(second.list.at(0).isStarred).toBe(true);
    await second.mark([{ key, field: 'starred', value: false }]);
    cpSync(two.folder, one.folder, { recursive: true });
    await first.update();
    expect(first.list.at(0).isStarred).toBe(false);
    const { machines } = await first.check({ mend: false });
    expect(machines.map(({ isOurs, marks, behind }) => [isOurs, marks, behind]).sort()).toEqual([
      [false, 1, 0],
      [true, 1, 0],
    ]);
    // The other has not read what is marked now.
    await first.mark([{ key, field: 'starred', value: true }]);
    const { machines: later } = await first.check({ mend: false });
    expect(later.find(({ isOurs }) => !isOurs)).toMatchObject({
      ...{ behind: 1, behindSince: NOW, missing: undefined },
    });
  });

  test('of a machine that have not all arrived are told', async () => {
    const [one, two, three] = [place(), place(), place()];
    const first = await one.open();
    await first.mark([{ key: 'a', field: 'starred', value: true }]);
    cpSync(one.folder, three.folder, { recursive: true });
    await first.mark([{ key: 'b', field: 'starred', value: true }]);
    cpSync(one.folder, two.folder, { recursive: true });
    const second = await two.open();
    await second.mark([{ key: 'c', field: 'starred', value: true }]);
    const marks = path.join(three.folder, 'marks');
    const [file] = readdirSync(path.join(two.folder, 'marks')).filter(
      (name) => !existsSync(path.join(marks, name)),
    );
    cpSync(path.join(two.folder, 'marks', file), path.join(marks, file));
    const { machines } = await (await three.open()).check({ mend: false });
    const whole = file.replace('.jsonl', '');
    expect(machines.map(({ id, missing }) => [id === whole, missing]).sort()).toEqual([
      [false, NOW],
      [true, undefined],
    ]);
  });

  test('of a machine with a clone: the check names it until it has a name of its own', async () => {
    const [one, two] = [place(), place()];
    const first = await one.open();
    await first.mark([{ key: 'a', field: 'starred', value: true }]);
    const marks = path.join(one.folder, 'marks');
    const [file] = readdirSync(marks);
    const copy = path.join(marks, file.replace('.', '.sync-conflict-20261129-070500-ABCDEFG.'));
    writeFileSync(
      copy,
      `${readFileSync(path.join(marks, file))}{"t":[${NOW},7],"k":"b","starred":true}\n`,
    );
    cpSync(one.folder, two.folder, { recursive: true });
    const elsewhere = await two.open();
    const faults = async (store: Store) =>
      (await store.check({ mend: false })).faults.map(({ code }) => code);
    expect(await faults(elsewhere)).toEqual(['conflict-file', 'clone']);
    const again = await one.open();
    expect(again.diagnostics.map(({ code }) => code).sort()).toEqual([
      'cloned-machine',
      'conflict-file',
    ]);
    expect((await again.check({ mend: false })).machines.length).toBe(1);
    cpSync(one.folder, two.folder, { recursive: true });
    await elsewhere.update();
    expect(await faults(elsewhere)).toEqual(['conflict-file']);
    expect((await elsewhere.check({ mend: false })).machines.length).toBe(1);
  });
});

describe('search', () => {
  const found = async (store: Store, words: string) => {
    const all = [];
    for await (const each of store.search(words)) all.push(each);
    return all;
  };

  test('finds words in titles and texts, however they are spelled and marked', async () => {
    const store = await place().open();
    // Two words, of which the second is linked and vocalised.
    await store.put([
      entry(1, 'a \u0643\u0650\u062a\u0627\u0628\u064c b'),
      entry(2, 'c'),
      {
        ...entry(3),
        article: {
          ...articleOf('d', 'one two'),
          blocks: [
            {
              kind: 'paragraph',
              section: 0,
              text: 'one two',
              links: [{ from: 4, to: 7, url: 'https://a.b/three' }],
            },
          ],
        },
      },
    ]);
    expect(
      (await found(store, '\u0643\u062a\u0627\u0628')).map(({ excerpt, from, to }) =>
        excerpt.slice(from, to),
      ),
    ).toEqual(['\u0643\u0650\u062a\u0627\u0628\u064c']);
    expect((await found(store, 'one two')).length).toBe(1);
    expect((await found(store, 'three')).length).toBe(0);
    expect((await found(store, 'TITLE')).length).toBe(2);
    expect(await found(store, ' ')).toEqual([]);
  });

  test('gives what it has found before it has read everything, and can be stopped', async () => {
    const at = place();
    const store = await at.open();
    await store.put(Array.from({ length: 60 }, (_, number) => entry(number)));
    const end = new AbortController();
    let count = 0;
    for await (const _ of store.search('text', { signal: end.signal })) {
      count += 1;
      if (count === 5) end.abort();
    }
    expect(count).toBe(5);
  });
});

describe('the rule for old articles', () => {
  test('removes them, but for starred and edited ones, and they do not come back', async () => {
    const at = place();
    const store = await at.open();
    const old = (number: number) => entry(number, 'text', { published: `2026-01-0${number}` });
    await store.put([old(1), old(2), old(3), entry(4)]);
    const [, , two, one] = Array.from(store.list);
    await store.mark([{ key: two.key, field: 'starred', value: true }]);
    appendFileSync(path.join(at.folder, one.path), 'mine');
    expect(await store.expire(90)).toEqual({
      removed: 1,
      articles: [{ title: 'title 3', url: 'https://example.org/news/3' }],
      kept: 2,
      diagnostics: [],
    });
    expect(titles(store)).toEqual(['title 4', 'title 2', 'title 1']);
    expect(await kinds(store, old(3))).toEqual(['gone']);
    expect(titles(await at.open())).toEqual(['title 4', 'title 2', 'title 1']);
  });
});

describe('nothing is lost', () => {
  test.each<[string, (at: ReturnType<typeof place>) => void]>([
    ['without the index', ({ cache }) => rmSync(cache, { recursive: true })],
    ['with a damaged index', ({ cache }) => damage(cache)],
    ['with half an index', ({ cache }) => halve(cache)],
    ['without the state', ({ state }) => rmSync(state, { recursive: true })],
    ['with a damaged state', ({ state }) => writeFileSync(path.join(state, 'store.json'), '{')],
  ])('%s', async (_, harm) => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1), entry(2)]);
    await store.mark([{ key: store.list.at(0).key, field: 'starred', value: true }]);
    await store.close();
    harm(at);
    const again = await at.open();
    expect(Array.from(again.list, ({ title, isStarred }) => [title, isStarred])).toEqual([
      ['title 2', true],
      ['title 1', false],
    ]);
    expect(
      (await again.mark([{ key: again.list.at(1).key, field: 'starred', value: true }]))
        .diagnostics,
    ).toEqual([]);
    await again.close();
    expect(Array.from((await at.open()).list, ({ isStarred }) => isStarred)).toEqual([true, true]);
  });

  test('by a store of a later version, which is only read', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1)]);
    await store.close();
    writeFileSync(path.join(at.folder, 'store.json'), '{"version":2}');
    const later = await at.open();
    expect(later.diagnostics).toEqual([{ code: 'newer-store', path: at.folder }]);
    expect(titles(later)).toEqual(['title 1']);
    expect(await kinds(later, entry(2))).toEqual(['failed']);
    await later.mark([{ key: later.list.at(0).key, field: 'starred', value: true }]);
    expect(existsSync(path.join(at.folder, 'marks'))).toBe(false);
    expect((await later.expire(1)).removed).toBe(0);
  });

  test('of what cannot be written, the reason is told', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1)]);
    rmSync(path.join(at.folder, '2026-11'), { recursive: true });
    writeFileSync(path.join(at.folder, '2026-11'), 'in the way');
    const { entries, diagnostics } = await store.put([entry(1)]);
    expect([entries[0].kind, diagnostics[0]?.code]).toEqual(['failed', 'unwritable-store']);
  });

  test('by conflicts, which are told once and left', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1), entry(2)]);
    const [two, one] = Array.from(store.list, ({ path: file }) => path.join(at.folder, file));
    await store.close();
    const conflict = one.replace(/\.md$/, '.sync-conflict-20261129-070500-ABCDEFG.md');
    cpSync(one, conflict);
    const text = readFileSync(two, 'utf8');
    writeFileSync(two, text.replace('text 2', '<<<<<<< HEAD\ntext 2\n=======\nother\n>>>>>>> b'));
    const again = await at.open();
    expect(again.diagnostics.map(({ code }) => code).sort()).toEqual([
      'conflict-file',
      'conflict-lines',
    ]);
    expect(titles(again)).toEqual(['title 2', 'title 1']);
    expect((await again.read(again.list.at(0).key))?.article.blocks.at(-1)?.text).toBe('text 2');
    await again.close();
    expect((await at.open()).diagnostics).toEqual([]);
    const { faults } = await (await at.open()).check({ mend: true });
    expect(faults.map(({ code, mended }) => [code, mended])).toEqual([
      ['conflict-lines', false],
      ['conflict-file', false],
    ]);
    expect(existsSync(conflict)).toBe(true);
  });
});

test('the check mends duplicates and drafts, and leaves the torn lines of others', async () => {
  const at = place();
  const store = await at.open();
  await store.put([entry(1)]);
  const { key, path: file } = store.list.at(0);
  await store.mark([{ key, field: 'starred', value: true }]);
  mkdirSync(path.join(at.folder, '2026-12'));
  cpSync(path.join(at.folder, file), path.join(at.folder, file.replace('2026-11', '2026-12')));
  const draft = `${file}.999999999-01234567-0123-0123-0123-0123456789ab.tmp`;
  writeFileSync(path.join(at.folder, draft), 'half');
  const [own] = readdirSync(path.join(at.folder, 'marks'));
  // The own file is put right by the next look at the folder.
  appendFileSync(path.join(at.folder, 'marks', own), '{"t":[1,');
  writeFileSync(path.join(at.folder, 'marks', 'other.jsonl'), '{"t":[1,');
  const found = await store.check({ mend: false });
  expect(found.faults.map(({ code, path: file, mended }) => [code, file, mended])).toEqual([
    ['duplicate', file.replace('2026-11', '2026-12'), false],
    ['draft', draft, false],
    ['torn-line', 'marks/other.jsonl', false],
  ]);
  expect(found).toMatchObject({ articles: 1, unread: 1, starred: 1 });
  const mended = await store.check({ mend: true });
  expect(mended.faults.map(({ code, mended }) => [code, mended])).toEqual([
    ['duplicate', true],
    ['draft', true],
    ['torn-line', false],
  ]);
  expect((await store.check({ mend: false })).faults.map(({ code }) => code)).toEqual([
    'torn-line',
  ]);
  expect(store.list.at(0)).toMatchObject({ path: file, isStarred: true });
});

function damage(cache: string): void {
  const [name] = readdirSync(cache);
  const file = path.join(cache, name);
  const bytes = readFileSync(file);
  bytes[bytes.length - 20] ^= 0xff;
  writeFileSync(file, bytes);
}

function halve(cache: string): void {
  const [name] = readdirSync(cache);
  const file = path.join(cache, name);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}
