/** Stores in joined folders, clocks three days apart, killed between any two writes. */
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { isFullSize } from '../full-size.ts';
import { temporaryFolder } from './machines.ts';
import { simulate } from './shared-store.ts';

vi.mock('node:fs/promises', async (original) => {
  const { killable } = await import('./killable.ts');
  return killable(await original());
});

const { folder: ROOT, remove } = temporaryFolder();
afterAll(remove);

/** A failure is repeated by its seed. */
const SEED = Number(process.env.SAHIFA_SEED ?? (isFullSize ? Date.now() % 1_000_000 : 19));

for (const machines of [2, 3]) {
  test(`${machines} machines agree, by the rule, with the seed ${SEED}`, async ({ annotate }) => {
    const { kills, marks, actions } = await simulate(path.join(ROOT, String(machines)), {
      ...{ seed: SEED + machines, machines, actions: isFullSize ? 1000 : 60 },
    });
    await annotate(JSON.stringify({ kills, marks, ...actions }));
    expect(kills).toBeGreaterThan(isFullSize ? 30 : 0);
    expect(marks).toBeGreaterThan(isFullSize ? 300 : 10);
  }, 600_000);
}
