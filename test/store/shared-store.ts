/**
 * Some machines with one store each in joined folders: what they do at random, and a model that knows, from the order of
 * what was done and what each machine had seen, which marks must count in the end.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store, Undo } from '../../src/store/store.ts';
import { between, pick, type Random, seeded } from '../bench/random.ts';
import { entry } from './entries.ts';
import { contentsOf, JoinedFolders } from './joined-folders.ts';
import { ended, killAfter } from './killable.ts';

type Stamp = readonly [time: number, count: number];

const DAY = 86_400_000;
const ENTRIES = 12;
const NEVER: Stamp = [-1, 0];
const START = Date.parse('2026-11-29T08:00:00Z');

/** A line of a file of marks, as the model reads it. */
type Line = { readonly name: string; readonly value: string; readonly stamp: Stamp };

/** `seen`: for each machine the last stamp that this one had seen when it made the mark. */
type MadeLine = Line & { readonly at: number; readonly seen: readonly Stamp[] };

type Place = { readonly folder: string; readonly cache: string; readonly state: string };

export type SimulationResult = {
  readonly actions: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly marks: number;
};

class SharedStores {
  readonly #random: Random;
  readonly #places: readonly Place[];
  readonly #stores: Store[] = [];
  readonly #joined: JoinedFolders;
  readonly #wrong: readonly number[];
  #time = START;
  /** The text that the source has of each entry. */
  readonly #versions = Array.from({ length: ENTRIES }, () => 1);
  readonly #made: MadeLine[] = [];
  /** By machine: the last stamp of each machine in the files that it has ever read. */
  readonly #seen: Stamp[][];
  /** By machine: for each field of each article the mark that counts among those which the program that runs now has read. */
  readonly #views: Map<string, Line>[];
  readonly #undo: Undo[] = [];
  readonly #discarded = new Set<string>();
  readonly actions: Record<string, number> = {};
  kills = 0;
  #diagnostics: readonly unknown[] = [];

  constructor(root: string, seed: number, machines: number) {
    this.#random = seeded(seed);
    this.#places = Array.from({ length: machines }, (_, at) => ({
      folder: path.join(root, `folder-${at}`),
      cache: path.join(root, `cache-${at}`),
      state: path.join(root, `state-${at}`),
    }));
    const folders = this.#places.map(({ folder }) => folder);
    this.#joined = new JoinedFolders(folders, this.#random);
    // Three days apart.
    this.#wrong = folders.map((_, at) => (at - 1) * 3 * DAY);
    this.#seen = folders.map(() => folders.map(() => NEVER));
    this.#views = folders.map(() => new Map());
  }

  async start(): Promise<void> {
    for (const at of this.#places.keys()) await this.#restart(at);
    await this.#stores[0].put(Array.from({ length: ENTRIES / 2 }, (_, each) => this.#entry(each)));
  }

  async act(): Promise<void> {
    this.#time += between(0, 60_000, this.#random);
    const at = between(0, this.#places.length - 1, this.#random);
    const action = pick(ACTIONS, this.#random);
    this.actions[action] = (this.actions[action] ?? 0) + 1;
    if (action === 'join') return this.#joined.some(at);
    if (action === 'old') return this.#bringBackOld(at);
    if (action === 'restart') return this.#restart(at);
    await this.#look(at);
    if (action === 'look') return;
    const before = this.#lines(at).length === 0 ? [] : this.#ownLines(at);
    if (this.#random() < 0.15) killAfter(between(0, 14, this.#random));
    const expected = await this.#do(at, action);
    const wasKilled = await ended();
    if (wasKilled) {
      this.kills += 1;
      await this.#restart(at);
    }
    expect(wasKilled ? [] : this.#diagnostics).toEqual([]);
    this.#diagnostics = [];
    this.#learnOwn(at, before, wasKilled ? undefined : expected);
  }

  /** Everything is copied until nothing changes any more; then all must agree, with each other and with the model. */
  async finish(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      const hasChanged = this.#joined.all();
      for (const at of this.#places.keys()) {
        await this.#look(at);
        const numbers = this.#versions.keys();
        await this.#stores[at].put(Array.from(numbers, (number) => this.#entry(number)));
        this.#learnOwn(at, [], undefined);
      }
      if (!hasChanged && round > 2) break;
    }
    this.#joined.all();
    for (const at of this.#places.keys()) await this.#restart(at);
    const contents = this.#places.map(({ folder }) => [...contentsOf(folder)]);
    for (const each of contents) expect(each).toEqual(contents[0]);
    const winners = this.#winners();
    for (const store of this.#stores) expect(this.#shown(store)).toEqual(winners);
    this.#checkOrder();
    const stayed = this.#stores[0].list;
    for (const number of this.#versions.keys()) {
      const { url = '' } = this.#entry(number).article;
      const isThere = [...stayed].some((article) => article.url === url);
      expect(isThere || this.#discarded.has(url), url).toBe(true);
    }
  }

  get marks(): number {
    return this.#made.length;
  }

  /** Returns the marks that it must make, by name and value. */
  async #do(at: number, action: string): Promise<string[] | undefined> {
    const store = this.#stores[at];
    if (action === 'put') {
      const number = between(0, ENTRIES - 1, this.#random);
      if (this.#random() < 0.3) this.#versions[number] += 1;
      const count = between(1, 4, this.#random);
      const numbers = Array.from({ length: count }, (_, by) => (number + by) % ENTRIES);
      await store.put(numbers.map((each) => this.#entry(each)));
      return [];
    }
    if (action === 'undo') {
      const undo = this.#undo[at] ?? [];
      const view = this.#views[at];
      const changes = undo.filter(({ made }) => {
        const now = view.get(nameOf(made));
        // Two machines that have seen the same may have made one stamp.
        const isIt = now?.value === JSON.stringify(made.value);
        return isIt && compare(now.stamp, made.stamp) === 0;
      });
      this.#undo[at] = [];
      await store.undo(undo);
      return changes.map(({ before }) => `${nameOf(before)} ${JSON.stringify(before.value)}`);
    }
    const articles = [...store.list];
    if (articles.length === 0) return [];
    const { key, checksum, url, isStarred } = pick(articles, this.#random);
    if (action === 'discard') {
      this.#discarded.add(url);
      const { removed } = await store.discard([key]);
      expect(removed === 1 && isStarred).toBe(false);
      return removed === 1 ? [`gone ${key} true`] : [];
    }
    const changes =
      action === 'many'
        ? Array.from({ length: 700 }, (_, by) => ({
            ...{ key, field: 'starred' as const, value: by % 2 === 0 },
          }))
        : [markOf(action, key, checksum)];
    const { undo, diagnostics } = await store.mark(changes);
    this.#diagnostics = diagnostics;
    this.#undo[at] = undo;
    return changes.map(({ field, value }) => `${field} ${key} ${JSON.stringify(value)}`);
  }

  #entry(number: number) {
    return entry(number, `text ${number} of version ${this.#versions[number]}`);
  }

  /** The program is gone, killed or not, and another is started. */
  async #restart(at: number): Promise<void> {
    const { state } = this.#places[at];
    // The lock of a process that runs no more is taken by the next: here, all run in one process.
    for (const name of existsSync(state) ? readdirSync(state) : [])
      if (name.endsWith('.lock')) rmSync(path.join(state, name));
    const now = () => this.#time + this.#wrong[at];
    this.#stores[at] = await openStore({ ...this.#places[at], now });
    this.#views[at] = new Map();
    this.#learnSeen(at);
  }

  async #look(at: number): Promise<void> {
    await this.#stores[at].update();
    this.#learnSeen(at);
    // What is in the files that it has read, and nothing else, is shown.
    for (const [name, { value }] of this.#views[at])
      expect(this.#shown(this.#stores[at]).get(name), `${at} ${name}`).toBe(value);
  }

  /** An older version of this machine's own file comes back, or it is gone. */
  #bringBackOld(at: number): void {
    const file = path.join(this.#places[at].folder, 'marks', `${this.#machine(at)}.jsonl`);
    if (!existsSync(file)) return;
    const lines = readFileSync(file, 'utf8').split('\n');
    const kept = between(0, lines.length, this.#random);
    if (kept === 0) rmSync(file);
    else writeFileSync(file, lines.slice(0, kept).join('\n'));
  }

  #machine(at: number): string {
    const [journal] = this.#journals(at);
    return journal ? JSON.parse(journal.slice(0, journal.indexOf('\n'))).machine : '';
  }

  #journals(at: number): string[] {
    const { state } = this.#places[at];
    return readdirSync(state)
      .filter((name) => /^store-.*\.jsonl$/.test(name))
      .map((name) => readFileSync(path.join(state, name), 'utf8'));
  }

  #ownLines(at: number): Line[] {
    return this.#journals(at).flatMap(linesOf);
  }

  /** What stands in the files of marks of one folder, by machine. */
  #lines(at: number): { readonly of: number; readonly lines: readonly Line[] }[] {
    const marks = path.join(this.#places[at].folder, 'marks');
    if (!existsSync(marks)) return [];
    const names = readdirSync(marks).filter((name) => name.endsWith('.jsonl'));
    return names.map((name) => ({
      of: this.#places.findIndex((_, other) => name.startsWith(this.#machine(other))),
      lines: linesOf(readFileSync(path.join(marks, name), 'utf8')),
    }));
  }

  #learnSeen(at: number): void {
    const seen = this.#seen[at];
    for (const { of, lines } of [...this.#lines(at), { of: at, lines: this.#ownLines(at) }]) {
      for (const line of lines) {
        if (compare(line.stamp, seen[of]) > 0) seen[of] = line.stamp;
        addLatest(this.#views[at], line);
      }
    }
  }

  #learnOwn(at: number, earlier: readonly Line[], expected: readonly string[] | undefined): void {
    if (this.#journals(at).length === 0) return;
    const known = new Set(this.#made.filter((made) => made.at === at).map(textOf));
    const fresh = this.#ownLines(at).filter((line) => !known.has(textOf(line)));
    const isCompacted = this.#ownLines(at).length < earlier.length;
    if (expected && !isCompacted && expected.length < 100) {
      expect(fresh.map(({ name, value }) => `${name} ${value}`)).toEqual(expected);
    }
    for (const line of fresh) {
      const seen = this.#seen[at].map((stamp, of) => (of === at ? before(line.stamp) : stamp));
      this.#made.push({ ...line, at, seen });
    }
    this.#learnSeen(at);
  }

  #winners(): Map<string, string> {
    return new Map([...latest(this.#made)].map(([name, { value }]) => [name, value]));
  }

  /** Of two marks of one field, the one that was made after the other was seen is the later one. */
  #checkOrder(): void {
    const winners = latest(this.#made);
    for (const made of this.#made) {
      const winner = winners.get(made.name) as MadeLine;
      const hadSeen = compare(winner.stamp, made.seen[winner.at]) <= 0;
      expect(made === winner || !hadSeen, `${textOf(made)} after ${textOf(winner)}`).toBe(true);
    }
  }

  #shown(store: Store): Map<string, string> {
    const shown = new Map<string, string>();
    for (const mark of store.marks()) shown.set(nameOf(mark), JSON.stringify(mark.value));
    return new Map([...shown].sort());
  }
}

/** `many`: enough marks that the file is written anew soon. */
const ACTIONS = [
  ...Array.from({ length: 12 }, () => 'join'),
  ...['look', 'restart', 'old', 'read', 'unread', 'star', 'unstar', 'put', 'undo', 'discard'],
  ...['look', 'restart', 'old', 'read', 'star', 'read', 'star', 'put', 'undo', 'many'],
];

function markOf(action: string, key: string, checksum: string) {
  if (action === 'read') return { key, field: 'read' as const, value: checksum };
  if (action === 'unread') return { key, field: 'read' as const, value: false as const };
  return { key, field: 'starred' as const, value: action === 'star' };
}

function nameOf({ field, key }: { readonly field: string; readonly key: string }): string {
  return `${field} ${key}`;
}

function textOf({ name, value, stamp }: Line): string {
  return `${name} ${value} ${stamp.join('.')}`;
}

function compare(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || a[1] - b[1];
}

function addLatest<Made extends Line>(latest: Map<string, Made>, line: Made): void {
  const other = latest.get(line.name);
  const order = other ? compare(line.stamp, other.stamp) : 1;
  if (order > 0 || (order === 0 && other && line.value > other.value)) latest.set(line.name, line);
}

/** Of one machine: all that it made before. */
function before([time, count]: Stamp): Stamp {
  return count > 0 ? [time, count - 1] : [time - 1, Number.MAX_SAFE_INTEGER];
}

function latest(made: readonly MadeLine[]): Map<string, MadeLine> {
  const winners = new Map<string, MadeLine>();
  for (const each of made) addLatest(winners, each);
  return new Map([...winners].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    try {
      const { t, k, by: _, ...fields } = JSON.parse(line);
      if (k === undefined) return [];
      const [[field, value]] = Object.entries(fields);
      return [{ name: nameOf({ field, key: k }), value: JSON.stringify(value), stamp: t }];
    } catch {
      return [];
    }
  });
}

export async function simulate(
  root: string,
  { seed, machines, actions }: { seed: number; machines: number; actions: number },
): Promise<SimulationResult> {
  const random = seeded(seed);
  const digits = (length: number) =>
    Array.from({ length }, () => between(0, 15, random).toString(16)).join('');
  const uuid = () => [8, 4, 4, 4, 12].map(digits).join('-') as ReturnType<Crypto['randomUUID']>;
  const spy = vi.spyOn(crypto, 'randomUUID').mockImplementation(uuid);
  try {
    const stores = new SharedStores(root, seed, machines);
    await stores.start();
    for (let done = 0; done < actions; done += 1) await stores.act();
    await stores.finish();
    return { actions: stores.actions, kills: stores.kills, marks: stores.marks };
  } finally {
    spy.mockRestore();
  }
}
