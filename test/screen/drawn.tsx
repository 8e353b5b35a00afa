/** What components look like in cells: laid out without Ink, as the first screen is. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { layOut } from '../../src/painter/light-layout.ts';
import { paintTree } from '../../src/painter/paint-tree.ts';
import type { State } from '../../src/reader/state.ts';
import { themeOf } from '../../src/screen/parts/theme.ts';
import { Screen } from '../../src/screen/screen.tsx';
import { catalogues } from '../languages/catalogues.ts';

export type CellRow = ReturnType<typeof paintTree>[number];

export const THEME = themeOf('none', 1);

/** Cells of the screen that shows the state in an interface in English. */
export function screenCells(state: State, messages = catalogues.en): readonly CellRow[] {
  const theme = themeOf(state.theme, 4);
  return paintTree(layOut(<Screen state={state} messages={messages} theme={theme} />));
}

/** The screen as text in visual order, blanks at the right end of each row left out. */
export function screenRows(state: State, messages = catalogues.en): string[] {
  return screenCells(state, messages).map(textOf);
}

/** Parts of a screen under each other in a column, as text in visual order. */
export function drawn(parts: ReactNode, width: number, height = 20): string[] {
  const box = (
    <Box flexDirection="column" width={width} height={height}>
      {parts}
    </Box>
  );
  const rows = paintTree(layOut(box)).map(textOf);
  return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
}

export function textOf(row: CellRow): string {
  const text = row.map(({ text }) => text).join('');
  return text.replace(/ +$/, '');
}
