/** Feeds and their store: what a list, a search and a refresh cost, the refresh beside newsboat. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchCost, StoreCost } from './measures/store.ts';
import { type Command, createRunner, isInstalled, median, type Run } from './processes.ts';
import type { Measure } from './reader.ts';
import { SAHIFA } from './readers.ts';
import type { Table } from './table.ts';

const ROUNDS = 5;

const STORES = [10_000, 100_000];

/** Articles of the store that is searched. */
const SEARCHED = 10_000;

const FEEDS = 200;

/** In each feed. */
const ENTRIES = 20;

export function* feedTables(folder: string, measure: Measure): Generator<Table, void> {
  const stores = new Map(STORES.map((size) => [size, path.join(folder, `store-${size}`)]));
  for (const [size, root] of stores) measure('store', 'make', root, String(size));
  yield listTable(stores, measure);
  yield searchTable(stores.get(SEARCHED) ?? '', measure);
  for (const root of stores.values()) rmSync(root, { recursive: true });
  const table = refreshTable(folder);
  if (table) yield table;
}

function listTable(stores: ReadonlyMap<number, string>, measure: Measure): Table {
  const rows: string[][] = [];
  for (const [size, root] of stores) {
    const list = () => measure('store', 'list', root) as StoreCost;
    const row = (what: string, costs: readonly StoreCost[]) =>
      rows.push([
        `${size.toLocaleString('en')} articles, ${what}`,
        ...[of(costs, 'clock'), of(costs, 'processor'), of(costs, 'megabytes')].map(rounded),
      ]);
    row('the first index', [list()]);
    const disturbed: StoreCost[] = [];
    const quiet: StoreCost[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      quiet.push(list());
      measure('store', 'disturb', root);
      disturbed.push(list());
    }
    row('the list', quiet);
    row('the list after changes', disturbed);
  }
  return {
    title: 'The list of stored articles',
    head: ['what is opened', 'ms', 'ms of processors', 'MB'],
    rows,
    notes: [
      `From the call until the rows of a screen are there, without the start of Node.js; medians of ${ROUNDS} rounds. ` +
        'Before «after changes», another program has added four files, changed three and deleted three. Memory is the ' +
        'largest resident set of the whole process.',
    ],
  };
}

function searchTable(root: string, measure: Measure): Table {
  const words = [
    ['a word of most articles', '\u0641\u064a'],
    ['a word of some', '\u0645\u0627\u0643\u0631\u0648\u0646'],
    ['a word of none', 'xyzzy'],
  ];
  return {
    title: `Search over ${SEARCHED.toLocaleString('en')} stored articles`,
    head: ['what is looked for', 'found', 'first ms', 'all ms', 'ms of processors'],
    rows: words.map(([name, word]) => {
      const costs = Array.from(
        { length: ROUNDS },
        () => measure('store', 'search', root, word) as SearchCost,
      );
      return [
        name,
        ...[of(costs, 'found'), of(costs, 'first'), of(costs, 'clock'), of(costs, 'processor')].map(
          rounded,
        ),
      ];
    }),
    notes: [`Titles and texts, in an open store; medians of ${ROUNDS} rounds.`],
  };
}

/** `undefined` without newsboat: there is nothing to compare with. */
function refreshTable(folder: string): Table | undefined {
  if (!isInstalled(['newsboat', '--version'])) return undefined;
  const host = startHost(folder);
  try {
    const run = createRunner(folder);
    const rows: string[][] = [];
    for (const [name, program] of [
      ['Sahifa', sahifaIn],
      ['newsboat', newsboatIn],
    ] as const) {
      const first: Run[] = [];
      const second: Run[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const home = path.join(folder, `${name}-${round}`);
        const command = program(home, host.urls);
        first.push(run(command));
        second.push(run(command));
        rmSync(home, { recursive: true });
      }
      rows.push([`${name}, all new`, ...cells(first)], [`${name}, nothing new`, ...cells(second)]);
    }
    return {
      title: `A refresh of ${FEEDS} feeds on loopback`,
      head: ['program', 's', 's of processors', 'MB'],
      rows,
      notes: [
        `Whole processes, medians of ${ROUNDS} rounds; ${ENTRIES} entries in each feed, each feed on a host of its own, four ` +
          'asked at a time. newsboat (`-x reload`) keeps entries in a database, Sahifa writes each article into a file of ' +
          'its own and waits for the disk.',
      ],
    };
  } finally {
    host.stop();
  }
}

function cells(runs: readonly Run[]): string[] {
  const of = (value: (run: Run) => number | undefined, digits: number) =>
    median(runs.map((run) => value(run) ?? Number.NaN)).toFixed(digits);
  return [
    of(({ seconds }) => seconds, 2),
    of(({ processorSeconds }) => processorSeconds, 2),
    of(({ megabytes }) => megabytes, 0),
  ];
}

function sahifaIn(home: string, urls: readonly string[]): Command {
  const config = path.join(home, 'config', 'sahifa');
  mkdirSync(config, { recursive: true });
  writeFileSync(
    path.join(config, 'feeds.yml'),
    `feeds:\n${urls.map((url) => `  - ${url}\n`).join('')}`,
  );
  const folders = ['config', 'state', 'data', 'cache'].map(
    (name) => `XDG_${name.toUpperCase()}_HOME=${path.join(home, name)}`,
  );
  return ['env', 'NO_PROXY=*', ...folders, process.execPath, SAHIFA, 'refresh'];
}

function newsboatIn(home: string, urls: readonly string[]): Command {
  mkdirSync(home, { recursive: true });
  const file = (name: string) => path.join(home, name);
  writeFileSync(file('urls'), urls.map((url) => `${url}\n`).join(''));
  writeFileSync(file('config'), 'reload-threads 4\nsuppress-first-reload yes\n');
  const options = ['-u', file('urls'), '-c', file('cache.db'), '-C', file('config')];
  return ['env', 'NO_PROXY=*', `HOME=${home}`, 'newsboat', ...options, '-x', 'reload'];
}

function startHost(folder: string): {
  readonly urls: readonly string[];
  readonly stop: () => void;
} {
  const file = path.join(folder, 'port');
  const program = path.join(folder, 'feed-host.cjs');
  const host = spawn(process.execPath, [program, file, String(FEEDS), String(ENTRIES)], {
    stdio: 'inherit',
  });
  // The benchmark itself waits for its processes and does nothing meanwhile.
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') Atomics.wait(pause, 0, 0, 50);
  const port = readFileSync(file, 'utf8');
  const hostOf = (feed: number) => `127.0.${1 + Math.floor(feed / 200)}.${1 + (feed % 200)}`;
  const urls = Array.from({ length: FEEDS }, (_, feed) => `http://${hostOf(feed)}:${port}/${feed}`);
  return { urls, stop: () => host.kill() };
}

function of<Cost extends StoreCost, Field extends keyof Cost>(
  costs: readonly Cost[],
  field: Field,
): number {
  return median(costs.map((cost) => Number(cost[field])));
}

function rounded(value: number): string {
  return String(Math.round(value));
}
