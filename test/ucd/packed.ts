import { PAGE_SIZE } from '../../src/unicode/testing.ts';
import { CODE_POINTS } from '../../src/unicode/testing.ts';

/** A property: its value for each code point, where it stands in a record, and the mask of its bits. */
export type Field = readonly [values: ArrayLike<number>, at: number, mask: number];

/** What `recordOf` reads. */
export function packRecords(fields: readonly Field[]) {
  const table = new Int32Array(CODE_POINTS);
  for (const [values, at, mask] of fields) {
    for (let code = 0; code < CODE_POINTS; code += 1) {
      if (values[code] > mask) throw new Error(`${values[code]} does not fit into ${mask}`);
      table[code] |= values[code] << at;
    }
  }
  const runs = Array.from({ length: CODE_POINTS / PAGE_SIZE }, (_, page) =>
    runsOf([...table.subarray(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)]),
  );
  const different = [...new Map(runs.map((page) => [JSON.stringify(page), page])).values()];
  const records = byFrequency(different.flat().map(({ item }) => item));
  const numbers = new Map(records.map((record, number) => [record, number]));
  const packPage = (page: readonly Run<number>[]) =>
    page
      .map(({ item, count }) => `${numbers.get(item)},${count}`)
      .join()
      .replace(/,\d+$/, '');
  const pages = different.map(packPage);
  const pageNumbers = runs.map((page) => pages.indexOf(packPage(page)));
  return {
    records: records.join(),
    pages: pages.join(';'),
    runs: runsOf(pageNumbers)
      .map(({ item, count }) => `${item},${count}`)
      .join(),
  };
}

/** The different items, the most frequent first. */
function byFrequency<Item>(items: readonly Item[]): Item[] {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([item]) => item);
}

type Run<Item> = { readonly item: Item; count: number };

function runsOf<Item>(items: readonly Item[]): Run<Item>[] {
  const runs: Run<Item>[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.item === item) last.count += 1;
    else runs.push({ item, count: 1 });
  }
  return runs;
}

/** What `unpackForms` reads: code points by the index of the form, in runs where both go up by one. */
export function packForms(forms: ReadonlyMap<number, number>): string {
  const runs: { index: number; code: number; count: number }[] = [];
  for (const [index, code] of [...forms].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.index + last.count === index && last.code + last.count === code) {
      last.count += 1;
    } else {
      runs.push({ index, code, count: 1 });
    }
  }
  let nextIndex = 0;
  let nextCode = 0;
  return runs
    .map(({ index, code, count }) => {
      const run = [index - nextIndex, code - nextCode, count];
      nextIndex = index + count;
      nextCode = code + count;
      return run.join();
    })
    .join();
}
