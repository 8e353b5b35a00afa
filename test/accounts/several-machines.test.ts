/**
 * Two machines and a telephone at one real FreshRSS read, star and add feeds at random; the machines are offline half of the
 * time, and are killed while they work. After each whole refresh a machine and the server have what the rule gives on the
 * recorded order of what was done: this model follows it mark by mark.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFullSize } from '../full-size.ts';
import { FRESHRSS_PASSWORD, hasFreshRss, startFreshRss } from './freshrss.ts';
import { newFolder } from './machine.ts';
import type { Kill, MachineReport, Order } from './machine-process.ts';
import { Telephone } from './telephone.ts';

/** Another one is chosen by `SAHIFA_SEED`. */
const SEED = Number(process.env.SAHIFA_SEED ?? 1);

const SIZE = isFullSize
  ? { actions: 1000, kills: 30, feeds: 10 }
  : { actions: 25, kills: 1, feeds: 2 };

/** Entries in a new feed. */
const ENTRIES = 8;

type Field = 'read' | 'starred';

let program: string;

beforeAll(async () => {
  if (!hasFreshRss) return;
  program = path.resolve('node_modules/.cache/sahifa-tests', `machine-${process.pid}.mjs`);
  await build({
    entryPoints: ['test/accounts/machine-process.ts'],
    outfile: program,
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
});

afterAll(() => {
  if (program) rmSync(program, { force: true });
});

/** A machine that can be killed, and starts again. */
class Killable {
  readonly #arguments: readonly string[];
  #child: ChildProcess | undefined;
  #lines: AsyncIterator<string> | undefined;
  #reader: Interface | undefined;

  constructor(base: string) {
    this.#arguments = [newFolder(), base, FRESHRSS_PASSWORD];
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, ...this.#arguments], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin?.on('error', () => {});
    this.#child = child;
    this.#reader = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    this.#lines = this.#reader[Symbol.asyncIterator]();
    await this.#lines.next();
  }

  /** `undefined`: it was killed. */
  async ask<Answer>(order: Order): Promise<Answer | undefined> {
    this.#child?.stdin?.write(`${JSON.stringify(order)}\n`);
    const line = await this.#lines?.next();
    return line?.done === false ? (JSON.parse(line.value) as Answer) : undefined;
  }

  end(): void {
    this.#child?.kill('SIGKILL');
  }
}

/** What the rule knows of one machine. */
type Modelled = {
  readonly process: Killable;
  isOnline: boolean;
  /** Marks that are not confirmed: by field and number. */
  queued: Map<string, boolean>;
  known: Set<number>;
};

const nameOf = (field: Field, number: number) => `${field} ${number}`;

/** The feeds of the person, on loopback. */
async function startFeeds() {
  const feeds = new Map<string, number[]>();
  let last = 0;
  const server = createServer(({ url = '' }, response) => {
    const items = (feeds.get(url) ?? []).map(
      (number) =>
        `<item><title>Entry ${number}</title><link>https://news.example/${number}</link>` +
        `<guid>https://news.example/${number}</guid><description>Text ${number}</description></item>`,
    );
    response.setHeader('Content-Type', 'application/rss+xml');
    response.end(`<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const grow = (name: string, count: number) => {
    const numbers = Array.from({ length: count }, () => ++last);
    feeds.set(name, [...numbers, ...(feeds.get(name) ?? [])]);
  };
  return {
    add: () => {
      const name = `/${feeds.size + 1}.xml`;
      grow(name, ENTRIES);
      return `http://127.0.0.1:${port}${name}`;
    },
    grow,
    names: () => [...feeds.keys()],
    close: () => server.close(),
  };
}

/** A generator that gives the same numbers for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const title = hasFreshRss
  ? `by the rule of the server (seed ${SEED})`
  : 'by the rule of the server (needs FreshRSS beside the checkout, and PHP)';

test.skipIf(!hasFreshRss)(
  title,
  async () => {
    const random = randomOf(SEED);
    const below = (most: number) => Math.floor(random() * most);
    const oneOf = <Item>(items: readonly Item[]) => items[below(items.length)];
    const [freshRss, feeds] = await Promise.all([startFreshRss(), startFeeds()]);
    const telephone = new Telephone(freshRss.base);
    await telephone.login(FRESHRSS_PASSWORD);
    await telephone.removeFirst();
    const machines = [1, 2].map((): Modelled => {
      const process = new Killable(freshRss.base);
      return { process, isOnline: true, queued: new Map(), known: new Set() };
    });
    await Promise.all(machines.map(({ process }) => process.start()));
    /** What the server has, as the rule gives it. */
    let model = new Map<string, boolean>();
    const counts = { kills: 0, feeds: 0, refreshes: 0, offline: 0, marks: 0 };

    const atServer = async () => {
      const found = new Map<string, boolean>();
      for (const [number, { read, starred }] of await telephone.entries()) {
        found.set(nameOf('read', number), read);
        found.set(nameOf('starred', number), starred);
      }
      return found;
    };
    /** New entries come with no mark; all else is as the model says. */
    const expectServer = async () => {
      const found = await atServer();
      for (const name of found.keys()) if (!model.has(name)) model.set(name, false);
      expect(sorted(found)).toEqual(sorted(model));
    };
    const reportOf = async ({ process }: Modelled) => {
      const report = await process.ask<MachineReport>({ do: 'state' });
      if (!report) throw new Error('a machine is gone');
      return report;
    };
    const queueOf = ({ queued }: MachineReport) =>
      new Map(queued.map(({ number, field, value }) => [nameOf(field, number), value]));

    /** A machine that has ended in the middle: what it has done so far is part of what it was to do. */
    const adopt = async (machine: Modelled, wanted: Map<string, boolean>) => {
      counts.kills += 1;
      await machine.process.start();
      await machine.process.ask({ do: 'online', value: machine.isOnline });
      const found = await atServer();
      for (const [name, value] of found) {
        const before = model.get(name) ?? false;
        if (value !== before) expect([name, value]).toEqual([name, machine.queued.get(name)]);
      }
      model = found;
      const report = await reportOf(machine);
      const queued = queueOf(report);
      // Nothing is in the queue that the person has not marked; what has left it is at the server.
      for (const [name, value] of queued) {
        expect([wanted.get(name), machine.queued.get(name)], name).toContain(value);
      }
      for (const [name, value] of machine.queued) {
        if (!queued.has(name)) expect([name, value]).toEqual([name, model.get(name)]);
      }
      machine.queued = queued;
      machine.known = new Set(report.known);
    };

    const refresh = async (machine: Modelled, killAt?: Kill) => {
      const outcome = await machine.process.ask<{ type: string }>({
        do: 'refresh',
        ...(killAt && { killAt }),
      });
      if (!outcome) return adopt(machine, machine.queued);
      if (!machine.isOnline) {
        counts.offline += 1;
        return expect(outcome.type).toBe('failed');
      }
      counts.refreshes += 1;
      expect(['read', 'unchanged']).toContain(outcome.type);
      // The rule: what was not confirmed is the server's now; all else here is as the server has it.
      for (const [name, value] of machine.queued) model.set(name, value);
      machine.queued = new Map();
      await expectServer();
      const report = await reportOf(machine);
      machine.known = new Set(report.known);
      // One that was sent before, and was changed elsewhere since, was sent again, and no list has shown it yet.
      machine.queued = queueOf(report);
      for (const [name, value] of machine.queued) expect(model.get(name), name).toBe(value);
      const here = new Map<string, boolean>();
      for (const number of report.known) {
        here.set(nameOf('read', number), report.read.includes(number));
        here.set(nameOf('starred', number), report.starred.includes(number));
      }
      expect(sorted(here)).toEqual(sorted(model));
    };

    const mark = async (machine: Modelled, killAt?: Kill) => {
      const number = oneOf([...machine.known]);
      if (number === undefined) return;
      const field = oneOf<Field>(['read', 'read', 'starred']);
      const value = random() < 0.6;
      counts.marks += 1;
      const order = { do: 'mark' as const, number, field, value };
      const done = await machine.process.ask({ ...order, ...(killAt && { killAt }) });
      const wanted = new Map(machine.queued).set(nameOf(field, number), value);
      // One that was killed has made the mark, or has not.
      if (done) machine.queued = wanted;
      else await adopt(machine, wanted);
    };

    try {
      for (let action = 0; action < SIZE.actions; action += 1) {
        const dice = random();
        const machine = oneOf(machines);
        const isKilled = counts.kills < SIZE.kills && random() < (2.5 * SIZE.kills) / SIZE.actions;
        if (action === 0 || (dice < 0.03 && counts.feeds < SIZE.feeds)) {
          counts.feeds += 1;
          const url = feeds.add();
          if (machine.isOnline && random() < 0.5) await machine.process.ask({ do: 'add', url });
          else await telephone.add(url);
          await expectServer();
        } else if (dice < 0.05) {
          feeds.grow(oneOf(feeds.names()), 2);
          await freshRss.fetchFeeds();
          await expectServer();
        } else if (dice < 0.5) {
          await mark(machine, isKilled ? { request: 0, after: below(12) } : undefined);
        } else if (dice < 0.65) {
          const name = oneOf([...model.keys()]);
          if (name === undefined) continue;
          const [field, number] = name.split(' ') as [Field, string];
          const value = random() < 0.6;
          await telephone.mark(Number(number), field, value);
          model.set(name, value);
        } else if (dice < 0.75) {
          machine.isOnline = !machine.isOnline;
          await machine.process.ask({ do: 'online', value: machine.isOnline });
        } else {
          const killAt = { request: 1 + below(8), after: below(40) };
          await refresh(machine, isKilled ? killAt : undefined);
        }
      }
      // All are online at last.
      for (const machine of [...machines, ...machines]) {
        machine.isOnline = true;
        await machine.process.ask({ do: 'online', value: true });
        await refresh(machine);
      }
      const [one, other] = await Promise.all(machines.map(reportOf));
      expect([...one.queued, ...other.queued]).toEqual([]);
      expect([...one.known].sort()).toEqual([...other.known].sort());
      expect(one.read).toEqual(other.read);
      expect(one.starred).toEqual(other.starred);
      if (process.env.SAHIFA_SEED)
        process.stderr.write(`seed ${SEED}: ${JSON.stringify(counts)}\n`);
      if (isFullSize) expect(counts.kills).toBe(SIZE.kills);
    } finally {
      for (const { process } of machines) process.end();
      feeds.close();
      freshRss.stop();
    }
  },
  1_200_000,
);

function sorted(states: ReadonlyMap<string, boolean>): string[] {
  return [...states].map(([name, value]) => `${name} ${value}`).sort();
}
