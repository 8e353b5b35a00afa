import { Box } from 'ink';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/languages/reader/en.ts';
import { layOut } from '../../src/painter/light-layout.ts';
import { paintTree } from '../../src/painter/paint-tree.ts';
import { List, ListItem } from '../../src/screen/parts/list.tsx';
import type { Theme } from '../../src/screen/parts/theme.ts';
import { Words } from '../../src/screen/parts/words.tsx';
import { THEME, textOf } from './drawn.tsx';

/** Items of one row a letter: `['a', 'bc']` is a, then b over c. The selected item's rows come back in capitals. */
function check(items: readonly string[], selected: number, height: number): string {
  const size = { width: 3, height };
  const list = (
    <List
      {...size}
      heights={{ length: items.length, at: (index) => items[index].length }}
      selected={selected}
      roles={english.roles}
    >
      {(index, height) => (
        <ListItem
          theme={THEME}
          width={3}
          height={height}
          isSelected={index === selected}
          roles={english.roles}
          target={{ type: 'item', item: index }}
        >
          {(theme) => <Lines letters={items[index]} theme={theme} />}
        </ListItem>
      )}
    </List>
  );
  return paintTree(layOut(list))
    .map((row) =>
      row.every(({ style }) => style.sgr === '7') ? textOf(row).toUpperCase() : textOf(row) || '.',
    )
    .join('');
}

/** A letter a row; of very long items those that can be seen. */
function Lines({ letters, theme }: { readonly letters: string; readonly theme: Theme }) {
  return [...letters.slice(0, 10)].map((letter, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
    <Box key={row} height={1} flexShrink={0}>
      <Words theme={theme}>{letter}</Words>
    </Box>
  ));
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
