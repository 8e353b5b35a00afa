/** What is drawn at a cell is what a click there hits, whatever the state. */
import { expect, test } from 'vitest';
import { insidePanel } from '../../src/layout/frame.ts';
import { layOut } from '../../src/painter/light-layout.ts';
import { paintTree } from '../../src/painter/paint-tree.ts';
import type { Target } from '../../src/reader/action.ts';
import { selectedName } from '../../src/reader/panels/listing.ts';
import type { State } from '../../src/reader/state.ts';
import { targetAt } from '../../src/screen/parts/pointable.tsx';
import { Screen } from '../../src/screen/screen.tsx';
import { sized } from '../full-size.ts';
import { type CellRow, THEME } from './drawn.tsx';
import { walkedStates } from './states.ts';

/** A cell of the screen: what it shows, how, and what a click in it hits. */
type Seen = {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly letters: string;
  readonly isInverse: boolean;
  readonly target: Target | undefined;
};

test.each([11, 12])('walk %d', (seed) => {
  let [words, items] = [0, 0];
  for (const { state, messages, did } of walkedStates(seed, sized(1200))) {
    const tree = layOut(<Screen state={state} messages={messages} theme={THEME} />);
    const seen = cellsOf(paintTree(tree), (x, y) => targetAt(tree, x, y));
    // A hint, a label, or what is typed over the last row stands for nothing in the text.
    const isHinted = state.pending === 'link';
    const wrong = seen.filter((cell) => {
      if (cell.target?.type === 'text') return !isShown(cell, cell.target.place, state);
      return !isHinted && isInText(cell, state) && isSource(cell, state);
    });
    expect(wrong, did.join(' ')).toEqual([]);
    words += seen.filter(({ target }) => target?.type === 'text').length;
    items += checkItems(seen, state, did);
  }
  expect(words).toBeGreaterThan(1000);
  expect(items).toBeGreaterThan(10);
});

function cellsOf(rows: readonly CellRow[], hit: (x: number, y: number) => Target | undefined) {
  return rows.flatMap((row, y) => {
    let x = -1;
    return row.flatMap(({ text, width, style }): Seen[] => {
      const from = x + 1;
      x += width;
      const isInverse = style.sgr === '7';
      const letters = text.normalize('NFKC').replace(/\p{M}/gu, '');
      return [{ x: from, y, columns: width, letters, isInverse, target: hit(from, y) }];
    });
  });
}

type Place = Extract<Target, { readonly type: 'text' }>['place'];

/**
 * The letter of the source is among those that the cell shows. Nothing is asked of what is no letter, and of what fills a
 * justified row: a space or a tatweel between two letters.
 */
function isShown({ letters }: Seen, { block, offset }: Place, state: State): boolean {
  const letter = state.document.article.blocks[block].text[offset];
  const isFilling = state.display.justification !== 'none' && /^[ \u0640]$/.test(letters);
  return (
    isFilling ||
    !/\p{L}/u.test(letter) ||
    letters.includes(letter.normalize('NFKC').replace(/\p{M}/gu, ''))
  );
}

function isInText({ x, y }: Seen, { frame, prompt, message, isZen }: State): boolean {
  const { panel, text, header, height, isTooSmall } = frame;
  if (isTooSmall || panel.place === 'instead') return false;
  const hasFoot = isZen && (prompt !== undefined || message !== undefined);
  const rows = header + height - (hasFoot ? 1 : 0);
  return x >= text.x && x < text.x + text.width && y >= header && y < rows;
}

/** What stands in the column of text and is no label of a heading. */
function isSource({ letters }: Seen, { document }: State): boolean {
  return document.article.direction === 'rtl' && /\p{Script=Arabic}/u.test(letters);
}

/** An item of an open list stands on whole rows that follow each other, and the chosen one is what is inverse. */
function checkItems(seen: readonly Seen[], state: State, did: readonly string[]): number {
  const items = new Map<number, Seen[]>();
  for (const cell of seen) {
    if (cell.target?.type !== 'item') continue;
    const known = items.get(cell.target.item);
    if (known) known.push(cell);
    else items.set(cell.target.item, [cell]);
  }
  for (const [item, cells] of items) {
    const [top, bottom] = [cells[0].y, cells[cells.length - 1].y];
    const { width } = insidePanel(state.frame);
    const told = {
      width: cells.filter(({ y }) => y === top).reduce((sum, cell) => sum + cell.columns, 0),
      rows: new Set(cells.map(({ y }) => y)).size,
      isInverse: cells.every(({ isInverse }) => isInverse),
      isNamed: shows(cells, nameOf(state, item)),
    };
    const isInverse = item === selectedItem(state);
    const wanted = { width, rows: bottom - top + 1, isInverse, isNamed: true };
    expect(told, `${item} ${did.join(' ')}`).toEqual(wanted);
  }
  return items.size;
}

function selectedItem(state: State): number | undefined {
  return state.panel === 'outline' ? state.section : selectedName(state);
}

/** Letters that an item is told by: the beginning of its name. */
function nameOf({ panel, document }: State, item: number): string {
  const { article, glossary, names } = document;
  if (panel === 'outline') return article.sections[item].title;
  return glossary.entries[names[item].entry].names[0];
}

/** The first word, or as much of it as there is room for, in its letters. */
function shows(cells: readonly Seen[], name: string): boolean {
  const [word = ''] = name.split(' ');
  const letters = cells.map((cell) => cell.letters).join('');
  return letters.includes('\u2026') || [...word].every((letter) => letters.includes(letter));
}
