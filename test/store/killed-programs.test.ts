/** Programs that mark and put are killed at any moment, two at a time on one machine: what they said was kept is there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { between, seeded } from '../bench/random.ts';
import { isFullSize } from '../full-size.ts';
import { temporaryFolder } from './machines.ts';

const { folder: ROOT, remove } = temporaryFolder();
afterAll(remove);

const KILLS = isFullSize ? 30 : 2;
const PROGRAM = path.join(ROOT, 'program.mjs');

beforeAll(async () => {
  const bundle = await rolldown({
    input: path.resolve('test/store/marking-program.ts'),
    platform: 'node',
  });
  await bundle.write({ file: PROGRAM, codeSplitting: false });
  await bundle.close();
});

test(`${KILLS} kills lose nothing`, async () => {
  const random = seeded(Date.now());
  const place = ['store', 'cache', 'state'].map((name) => path.join(ROOT, name));
  mkdirSync(place[0]);
  const kept: string[] = [];
  const start = async (from: number): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [PROGRAM, ...place, String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    await once(lines, 'line');
    lines.on('line', (line) => kept.push(line));
    return child;
  };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const children = await Promise.all([start(kill * 2000), start(kill * 2000 + 1000)]);
    await sleep(between(5, 250, random));
    await Promise.all(
      children.map(async (child) => {
        child.kill('SIGKILL');
        await once(child, 'close');
      }),
    );
    const [folder, cache, state] = place;
    const store = await openStore({ folder, cache, state });
    const starred = new Set(Array.from(store.marks(), ({ key }) => key));
    const titles = new Set(Array.from(store.list, ({ title }) => title));
    for (const line of kept) expect(starred.has(line) || titles.has(line), line).toBe(true);
    expect(store.diagnostics).toEqual([]);
    const { faults, machines } = await store.check({ mend: true });
    expect(faults.filter(({ mended }) => !mended)).toEqual([]);
    expect(machines.length).toBe(1);
    await store.close();
  }
  expect(kept.length).toBeGreaterThan(KILLS);
  const [file] = readdirSync(path.join(place[0], 'marks'));
  for (const line of readFileSync(path.join(place[0], 'marks', file), 'utf8')
    .trim()
    .split('\n'))
    JSON.parse(line);
}, 300_000);
