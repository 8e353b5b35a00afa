/** Names of article files on the systems that share a folder, and what programs make of them. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { conflictOf, withoutConflict } from '../../src/store/conflict.ts';
import { keyOf, nameOf } from '../../src/store/names.ts';
import { openStore } from '../../src/store/open-store.ts';
import { articleOf, entry, FEED } from './entries.ts';
import { contentsOf } from './joined-folders.ts';
import { temporaryFolder } from './machines.ts';

const { folder: ROOT, remove } = temporaryFolder();
afterAll(remove);

let count = 0;

function place() {
  const root = path.join(ROOT, String(count++));
  const [folder, cache, state] = ['store', 'cache', 'state'].map((name) => path.join(root, name));
  return { folder, cache, state, open: () => openStore({ folder, cache, state }) };
}

const named = (url: string) => nameOf({ feed: FEED, title: '', published: '2026-11-29', url });
const baseOf = (file: string) => path.posix.basename(file);

describe('a name', () => {
  test('can be that of a file on every system', () => {
    const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    const address = fc.oneof(
      url,
      words.map((text) => `https://example.org/${text}`),
      words.map((text) => `https://example.org/${encodeURIComponent(text)}`),
    );
    fc.assert(
      fc.property(address, (url) => {
        const { path: file, key } = named(url);
        const name = baseOf(file);
        expect(name).toMatch(/^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}.-]*-[\da-f]{16}\.md$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        // Room for what other programs add, also where letters are taken apart.
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
        expect(name.normalize('NFD').length).toBeLessThanOrEqual(255);
        expect(name.normalize('NFC')).toBe(name);
        expect(name.toLowerCase()).toBe(name);
        expect([keyOf(file), keyOf(file.normalize('NFD'))]).toEqual([key, key]);
      }),
    );
  });

  test.each([
    ['https://aux.example.org/a', /^aux-example\.org-a-/],
    ['https://nul.gr/', /^nul-gr-/],
    ['https://com1.example.org', /^com1-example\.org-/],
    ['https://example.org/con', /^example\.org-con-/],
  ])('%s is none of a device', (url, name) => {
    expect(baseOf(named(url).path)).toMatch(name);
  });

  test('differs also where a system takes capitals and small letters for one', () => {
    const names = ['https://example.org/A', 'https://example.org/a'].map((url) => named(url).path);
    expect(names[0].toLowerCase()).not.toBe(names[1].toLowerCase());
  });

  test.each([
    ['http://example.org/a', 'https://example.org/a'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org/a#', 'https://example.org/a'],
    ['https://example.org/a/#b', 'http://example.org/a#b'],
  ])('is one for %s and %s', (one, other) => {
    expect(named(one)).toEqual(named(other));
  });
});

describe('a copy', () => {
  const key = '0123456789abcdef';

  test.each([
    [`a-${key}.sync-conflict-20261129-070500-ABCDEFG.md`, `a-${key}.md`],
    [`a-${key} (conflicted copy 2026-11-29 070500).md`, `a-${key}.md`],
    [`a-${key} (\u0646\u0633\u062e\u0629).md`, `a-${key}.md`],
    [`a-${key} (1).md`, `a-${key}.md`],
    [`a-${key} 2.md`, `a-${key}.md`],
    [`a-${key}-DESKTOP.md`, `a-${key}.md`],
    [`a-${key}.source.sync-conflict-20261129-070500-ABCDEFG.md`, `a-${key}.source.md`],
    ['note.sync-conflict-20261129-070500.md', 'note.md'],
    ["note (somebody's conflicted copy 2026-11-29).md", 'note.md'],
    ['note_conflict-20261129-070500.md', 'note.md'],
    [`a-${key}.md`, undefined],
    [`a-${key}.source.md`, undefined],
    [`a-${key}.source-2.md`, undefined],
    ['note.md', undefined],
    ['note (1).md', undefined],
    [`a-${key}0.md`, undefined],
  ])('%s stands beside %s', (name, of) => {
    expect(conflictOf(name)).toBe(of);
  });

  test('of an article is beside it; without it, it is the article', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1)]);
    const { key, path: file } = store.list.at(0);
    await store.mark([{ key, field: 'starred', value: true }]);
    const copy = file.replace('.md', ' (conflicted copy 2026-11-29 070500).md');
    cpSync(path.join(at.folder, file), path.join(at.folder, copy));
    await store.update();
    expect(store.list.length).toBe(1);
    expect(store.list.at(0)).toMatchObject({ path: file, beside: [copy] });
    rmSync(path.join(at.folder, file));
    await store.update();
    expect(store.list.at(0)).toMatchObject({ key, path: copy, isStarred: true, beside: [] });
    // It is still the article of its entry.
    expect((await store.put([entry(1)])).entries[0].kind).toBe('same');
  });

  test.each([
    ['lines of git', '<<<<<<< a\none\n=======\ntwo\n>>>>>>> b\n', 'one\n', true],
    ['three versions', '<<<<<<< a\none\n||||||| c\nold\n=======\ntwo\n>>>>>>> b\n', 'one\n', true],
    ['a part alone', '<<<<<<< a\none\n', '<<<<<<< a\none\n', false],
  ])('of %s is read', (_, text, expected, hasConflict) => {
    expect(withoutConflict(text)).toEqual({ text: expected, hasConflict });
  });
});

describe('two stores', () => {
  test('have the same files for the same entries in any order', async () => {
    const other = (number: number) => entry(number, `of another feed`, { feed: `${FEED}/a` });
    const entries = [
      ...[1, 2, 3].map((number) => entry(number)),
      // Two feeds have it.
      ...[other(1), other(2)],
      { ...entry(4), article: articleOf('without address', 'text') },
      entry(5, 'stub', { isStub: true, tags: ['a'], updated: '2026-11-30' }),
    ];
    const [one, two] = [place(), place()];
    const [first, second] = [await one.open(), await two.open()];
    await first.put(entries);
    for (const each of [...entries].reverse()) await second.put([each]);
    expect([...contentsOf(two.folder)]).toEqual([...contentsOf(one.folder)]);
    expect(contentsOf(one.folder).size).toBe(6);
    const before = [...contentsOf(one.folder)];
    const kinds = async () => (await first.put(entries)).entries.map(({ kind }) => kind);
    // Nothing changes from one refresh to the next.
    expect(new Set(await kinds())).toEqual(new Set(['same']));
    expect([...contentsOf(one.folder)]).toEqual(before);
  });

  test('keep an article that one has removed and the other has starred', async () => {
    const [one, two] = [place(), place()];
    const [first, second] = [await one.open(), await two.open()];
    await first.put([entry(1)]);
    cpSync(one.folder, two.folder, { recursive: true });
    await second.update();
    const { key } = second.list.at(0);
    await second.mark([{ key, field: 'starred', value: true }]);
    expect((await first.discard([key])).removed).toBe(1);
    expect((await first.put([entry(1)])).entries[0].kind).toBe('gone');
    cpSync(path.join(two.folder, 'marks'), path.join(one.folder, 'marks'), { recursive: true });
    await first.update();
    expect((await first.put([entry(1)])).entries[0].kind).toBe('new');
    expect(first.list.at(0).isStarred).toBe(true);
  });

  test('may name their files in letters that are taken apart', async () => {
    const at = place();
    const store = await at.open();
    const url = `https://example.org/${encodeURIComponent('\u0622\u00e9\ud55c')}`;
    const each = { ...entry(1), article: articleOf('title', 'text', url) };
    await store.put([each]);
    const { key, path: file } = store.list.at(0);
    expect(file.normalize('NFD')).not.toBe(file);
    renameSync(path.join(at.folder, file), path.join(at.folder, file.normalize('NFD')));
    await store.update();
    expect(store.list.at(0)).toMatchObject({ key, path: file.normalize('NFD') });
    expect((await store.put([each])).entries[0].kind).toBe('same');
    expect(readdirSync(path.dirname(path.join(at.folder, file))).length).toBe(1);
  });

  test('are brought back by git to an older state, and forward again', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1), entry(2)]);
    const [two, one] = Array.from(store.list, ({ key }) => key);
    await store.mark([{ key: one, field: 'starred', value: true }]);
    const old = path.join(ROOT, `old-${count}`);
    cpSync(at.folder, old, { recursive: true });
    await store.mark([{ key: two, field: 'starred', value: true }]);
    await store.put([entry(1, 'new text'), entry(3)]);
    await store.close();
    rmSync(at.folder, { recursive: true });
    cpSync(old, at.folder, { recursive: true });
    const again = await at.open();
    expect(Array.from(again.list, ({ title, isStarred }) => [title, isStarred])).toEqual([
      ['title 2', true],
      ['title 1', true],
    ]);
    await again.put([entry(1, 'new text'), entry(3)]);
    expect(again.list.length).toBe(3);
    expect((await again.check({ mend: true })).faults).toEqual([]);
  });
});

describe('a file that a hurried person or a program has left', () => {
  test.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['zeros', Buffer.alloc(5000)],
    ['half a head', '---\ntitle: a'],
    ['a head alone', '---\ntitle: a\nlanguage: ar\n---\n'],
    ['no text', Buffer.from([0xff, 0xfe, 0x80, 0x81])],
    ['a broken head', '---\ntitle: [a\n: b\n---\n\ntext\n'],
  ])('with %s is in the list, and its entry is beside it', async (_, content) => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1), entry(2)]);
    const { key, path: file } = store.list.at(1);
    const whole = readFileSync(path.join(at.folder, file), 'utf8');
    writeFileSync(path.join(at.folder, file), content);
    await store.update();
    expect(store.list.length).toBe(2);
    expect(await store.read(key)).toBeDefined();
    expect((await store.put([entry(1)])).entries[0].kind).toBe('beside');
    expect(readFileSync(path.join(at.folder, file))).toEqual(Buffer.from(content));
    // It has come as a whole: what was put beside it can go.
    writeFileSync(path.join(at.folder, file), whole);
    await store.update();
    expect((await store.check({ mend: true })).faults).toEqual([
      { code: 'duplicate', path: file.replace('.md', '.source.md'), mended: true },
    ]);
    expect((await store.put([entry(1)])).entries[0].kind).toBe('same');
    expect(contentsOf(at.folder).get(file)).toBe(whole);
  });

  test('with the line ends of Windows is the same', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1)]);
    const file = path.join(at.folder, store.list.at(0).path);
    const windows = readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(file, windows);
    await store.update();
    expect(store.list.at(0)).toMatchObject({ title: 'title 1', feed: FEED, isEdited: false });
    expect((await store.put([entry(1)])).entries[0].kind).toBe('same');
    expect(readFileSync(file, 'utf8')).toBe(windows);
  });

  test('as a conflict is told once, however many there are, and again if it comes again', async () => {
    const at = place();
    const store = await at.open();
    await store.put([entry(1)]);
    const file = path.join(at.folder, store.list.at(0).path);
    const copies = Array.from({ length: 1200 }, (_, number) =>
      file.replace('.md', ` (${number}).md`),
    );
    for (const copy of copies) writeFileSync(copy, 'text');
    const told = async () => (await at.open()).diagnostics.length;
    expect([await told(), await told()]).toEqual([1200, 0]);
    rmSync(copies[0]);
    writeFileSync(file.replace('.md', ' (a).md'), 'text');
    expect([await told(), await told()]).toEqual([1, 0]);
    writeFileSync(copies[0], 'text');
    expect(await told()).toBe(1);
  });
});

test('drafts of another host are left alone while they may be in use', async () => {
  const at = place();
  const store = await at.open();
  mkdirSync(path.join(at.folder, '2026-11'), { recursive: true });
  const id = '01234567-0123-0123-0123-0123456789ab';
  const [theirs, ours] = [`a.md.999999999-00000000-${id}.tmp`, `a.md.999999999-${id}.tmp`];
  for (const name of [theirs, ours]) writeFileSync(path.join(at.folder, '2026-11', name), 'half');
  await store.put([entry(1)]);
  const left = readdirSync(path.join(at.folder, '2026-11')).filter((name) => /tmp$/.test(name));
  expect(left).toEqual([theirs]);
  expect(readFileSync(path.join(at.folder, '2026-11', theirs), 'utf8')).toBe('half');
});
