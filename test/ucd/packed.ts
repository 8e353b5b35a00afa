import { CODE_POINTS } from '../../src/unicode/ranges.ts';

/** Packs a value for each code point as `unpackRanges` reads it; the value 0 is left out. */
export function packRanges(table: Uint8Array, names: readonly string[]): [string, string][] {
  const packed = new Map<string, { text: string[]; end: number }>();
  for (let first = 0; first < CODE_POINTS; ) {
    const value = table[first] ?? 0;
    let end = first + 1;
    while (end < CODE_POINTS && table[end] === value) end += 1;
    if (value !== 0) {
      const name = names[value] ?? '';
      const list = packed.get(name) ?? { text: [], end: 0 };
      const length = end - first === 1 ? '' : `+${(end - first).toString(36)}`;
      list.text.push(`${(first - list.end).toString(36)}${length}`);
      list.end = end;
      packed.set(name, list);
    }
    first = end;
  }
  return [...packed].map(([name, { text }]) => [name, text.join(',')]);
}

/** Packs pairs of code points, sorted by the first, as `unpackPairs` reads them. */
export function packPairs(pairs: readonly (readonly [number, number])[]): string {
  let key = 0;
  let value = 0;
  return pairs
    .map(([nextKey, nextValue]) => {
      const step = `${(nextKey - key).toString(36)} ${(nextValue - value).toString(36)}`;
      key = nextKey;
      value = nextValue;
      return step;
    })
    .join(',');
}
