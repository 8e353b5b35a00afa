/**
 * What a store of many articles costs in one process. Prints JSON. Arguments: what is done, the folder, and a number of
 * articles or a word.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assemble } from '../../../src/article/assemble.ts';
import { writeEntry } from '../../../src/store/entry-file.ts';
import { nameOf } from '../../../src/store/names.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { seeded } from '../random.ts';
import { makeVocabulary } from '../vocabulary.ts';

/** Milliseconds; processor time is that of all threads. `megabytes`: the largest resident set of the process. */
export type StoreCost = {
  readonly articles: number;
  readonly clock: number;
  readonly processor: number;
  readonly megabytes: number;
};

export type SearchCost = StoreCost & { readonly first: number; readonly found: number };

/** Of the first screen of the list. */
const ROWS = 50;

/** In an article. */
const PARAGRAPHS = 3;
const WORDS = 60;

/** Files that another program adds, changes and deletes. */
const ADDED = 4;
const CHANGED = 3;
const DELETED = 3;

const [work, root, given = ''] = process.argv.slice(2);

const foldersOf = (folder: string) => ({
  folder: path.join(folder, 'store'),
  cache: path.join(folder, 'cache'),
  state: path.join(folder, 'state'),
});

const open = (): Promise<Store> => openStore(foldersOf(root));

/** As a refresh would have written them, but not one by one to the disk. */
function make(from: number, count: number): void {
  const random = seeded(from + 1);
  const word = makeVocabulary(readFileSync('articles/karabakh-2020.md', 'utf8'), 20_000, random);
  const text = (words: number) => Array.from({ length: words }, () => word(random)).join(' ');
  for (let number = from; number < from + count; number += 1) {
    const time = new Date(Date.UTC(2026, 10, 29) - number * 15 * 60_000);
    const published = time.toISOString().replace('.000', '');
    const url = `https://example.org/news/${number}`;
    const feed = `https://example.org/feed/${number % 50}`;
    const title = `${text(8)} ${number}`;
    const fields = { title, language: 'ar', source: `Feed ${number % 50}`, url };
    const drafts = Array.from({ length: PARAGRAPHS }, () => ({
      kind: 'paragraph' as const,
      text: text(WORDS),
    }));
    const article = assemble({ ...fields, date: published.slice(0, 10) }, drafts);
    const { path: file } = nameOf({ feed, published, url, title });
    const target = path.join(foldersOf(root).folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, writeEntry({ feed, published, article }));
  }
}

/** Other articles than there are. */
function disturb(): void {
  make(1_000_000, ADDED);
  const { folder } = foldersOf(root);
  const month = readdirSync(folder).find((name) => name.startsWith('2026-11')) ?? '';
  const files = readdirSync(path.join(folder, month)).map((name) => path.join(folder, month, name));
  for (const file of files.slice(0, DELETED)) rmSync(file);
  for (const file of files.slice(DELETED, DELETED + CHANGED)) {
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nA line of the person\u2019s.\n`);
  }
}

async function list(): Promise<StoreCost> {
  const cost = meter();
  const store = await open();
  for (let row = 0; row < Math.min(ROWS, store.list.length); row += 1) store.list.at(row);
  const spent = cost(store.list.length);
  await store.close();
  return { ...spent, megabytes: megabytes() };
}

async function search(): Promise<SearchCost> {
  const store = await open();
  const cost = meter();
  let first: number | undefined;
  let found = 0;
  for await (const _ of store.search(given)) {
    first ??= cost(0).clock;
    found += 1;
  }
  const spent = cost(store.list.length);
  await store.close();
  return { ...spent, first: first ?? spent.clock, found };
}

function meter(): (articles: number) => StoreCost {
  const start = performance.now();
  const before = process.cpuUsage();
  return (articles) => {
    const { user, system } = process.cpuUsage(before);
    const clock = performance.now() - start;
    return { articles, clock, processor: (user + system) / 1000, megabytes: megabytes() };
  };
}

function megabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

const WORKS: Readonly<Record<string, () => unknown>> = {
  make: () => make(0, Number(given)),
  disturb,
  list,
  search,
};

void Promise.resolve(WORKS[work]()).then((cost = {}) => process.stdout.write(JSON.stringify(cost)));
