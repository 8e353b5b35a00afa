import { describe, expect, it } from 'vitest';
import { listRows } from '../../src/layout/list.ts';
import { ornament, rowText, rowWidth } from '../../src/layout/row.ts';

/** Items of one row a letter: `['a', 'bc']` is a, then b over c. The selected item's rows come back in capitals. */
function check(items: readonly string[], selected: number, height: number): string {
  const rows = listRows(
    items.map((item) => [...item].map((letter) => [ornament(letter, 1, 'text')])),
    selected,
    3,
    height,
  );
  for (const row of rows) expect(rowWidth(row)).toBe(3);
  return rows
    .map((row) => (row[0].tone === 'selected' ? rowText(row).toUpperCase() : rowText(row) || '.'))
    .join('');
}

describe('a list', () => {
  const cases: readonly (readonly [
    items: string[],
    selected: number,
    height: number,
    shown: string,
  ])[] = [
    [['a', 'b', 'c'], 0, 5, 'Abc..'],
    [['a', 'b', 'c'], 2, 3, 'abC'],
    [['a', 'b', 'c', 'd', 'e'], 0, 3, 'Abc'],
    [['a', 'b', 'c', 'd', 'e'], 2, 3, 'bCd'],
    [['a', 'b', 'c', 'd', 'e'], 4, 3, 'cdE'],
    // The window begins with a whole item.
    [['ab', 'cd', 'ef'], 1, 4, 'CDef'],
    [['ab', 'cd', 'ef'], 2, 3, 'EF.'],
    [['ab', 'cd', 'ef'], 0, 3, 'ABc'],
    // An item longer than the window shows its beginning.
    [['a', 'bcdef', 'g'], 1, 3, 'BCD'],
    [[], 0, 2, '..'],
  ];
  it.each(cases)('%j, selected %d, %d rows', (items, selected, height, shown) => {
    expect(check(items, selected, height)).toBe(shown);
  });

  it('shows the beginning of an item as long as a book', () => {
    expect(check(['ab'.repeat(150_000), 'c'], 0, 3)).toBe('ABA');
    expect(check(['c', 'ab'.repeat(150_000)], 0, 3)).toBe('Cab');
  });
});
