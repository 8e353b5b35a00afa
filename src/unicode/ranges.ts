/** One past the highest code point. */
export const CODE_POINTS = 0x110000;

/**
 * One byte for each code point, from packed ranges.
 *
 * `packed` names for each value its ranges, as `gap+length` in base 36, divided by commas: the gap from
 * the end of the range before, and the number of code points when that is not one. Code points in no
 * range have the value 0. Pages that hold nothing but 0 cost no memory: the system gives them on demand.
 */
export function unpackRanges<Name extends string>(
  packed: Readonly<Partial<Record<Name, string>>>,
  values: Readonly<Record<Name, number>>,
): Uint8Array {
  const table = new Uint8Array(CODE_POINTS);
  for (const name of Object.keys(packed) as Name[]) {
    let end = 0;
    for (const range of (packed[name] ?? '').split(',')) {
      const plus = range.indexOf('+');
      const start = end + Number.parseInt(range, 36); // reads as far as the plus sign
      end = start + (plus < 0 ? 1 : Number.parseInt(range.slice(plus + 1), 36));
      table.fill(values[name], start, end);
    }
  }
  return table;
}

/** A map from packed `key value` steps in base 36: each key and each value as the step from the one before. */
export function unpackPairs(packed: string): Map<number, number> {
  const map = new Map<number, number>();
  let key = 0;
  let value = 0;
  for (const pair of packed.split(',')) {
    const [keyStep = '', valueStep = ''] = pair.split(' ');
    key += Number.parseInt(keyStep, 36);
    value += Number.parseInt(valueStep, 36);
    map.set(key, value);
  }
  return map;
}
