/**
 * One test, two sizes: `npm run test:hard` runs every file that imports this one in full, `npm test` a sample of it. What is
 * asserted is the same.
 */

/** Set by `vitest.hard.config.ts`. */
export const isFullSize = process.env.SAHIFA_FULL_SIZE === '1';

/** `full` runs in `npm run test:hard`, a twentieth of them in `npm test`. */
export function sized(full: number): number {
  return isFullSize ? full : Math.ceil(full / 20);
}

/** All items in `npm run test:hard`; in `npm test` those that stand for the rest. */
export function sampled<Item>(
  items: readonly Item[],
  stands: (item: Item, index: number) => boolean,
): Item[] {
  const chosen = items.filter(stands);
  if (chosen.length === 0) throw new Error('no item stands for the rest');
  return isFullSize ? [...items] : chosen;
}
