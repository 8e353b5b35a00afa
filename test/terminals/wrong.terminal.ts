/** The measures find what is wrong: xterm, which shows cells as they come, is sent a screen that was spoiled. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { emulators } from './emulators.ts';
import { expectedScenes, type Scene } from './expected.ts';
import { measure, type Reference, referenceOf } from './measure.ts';
import { pangoRows } from './pango.ts';
import { greyOf } from './picture.ts';
import { newFolder } from './run.ts';
import { Session } from './session.ts';
import { FONT, targets } from './targets.ts';
import { faults } from './verdict.ts';

type Rows = readonly (readonly string[])[];

const LOOK = { columns: 110, rows: 32, font: FONT, points: 20 };

const SCALE = 2;

const xterm = emulators.find(({ name }) => name === 'xterm');
const isThere = targets(process.env.SAHIFA_TERMINALS).some(({ emulator }) => emulator === xterm);

let scene: Scene;
let reference: Reference;

beforeAll(async () => {
  [scene] = await expectedScenes(LOOK);
  const texts = scene.strips.map(({ text }) => text);
  reference = await referenceOf(scene, await pangoRows(texts, `${FONT} ${LOOK.points}`), SCALE);
});

it.runIf(isThere).each<[string, (scene: Scene) => Rows, string[]]>([
  ['nothing', ({ rows }) => rows, []],
  ['logical text', logical, ['text is read', 'text is in', 'panel is read']],
  ['rows turned round twice', turned, ['text is read', 'text is like itself reversed']],
  ['letters that are not joined', unjoined, ['text is in']],
  ['a row one cell too far to the left', shifted, ['cells out of its place']],
  ['brackets that are not mirrored', unmirrored, ['brackets are turned']],
  ['a gap in the side of the panel', open, ['a side of the panel is missing']],
])('wrong with the screen: %s', async (_, spoil, wanted) => {
  const found = await faultsOf(spoil(scene));
  for (const part of wanted) expect(found.join('\n')).toContain(part);
  expect(found.length > 0).toBe(wanted.length > 0);
});

async function faultsOf(rows: Rows): Promise<string[]> {
  if (!xterm) throw new Error('there is no xterm');
  const file = join(newFolder(), 'screen');
  writeFileSync(file, rows.map((row) => row.join('')).join('\n'));
  const session = await Session.open(xterm, LOOK, ['sh', '-c', 'cat "$0"; sleep 1000', file]);
  try {
    const shot = { picture: greyOf(session.picture()), grid: session.grid };
    return faults(await measure(scene, shot, reference, SCALE));
  } finally {
    await session.close();
  }
}

/** Base letters in their logical order, each stretch beginning in the cell where it begins on the screen. */
function logical({ rows, strips }: Scene): Rows {
  const spoiled = rows.map((row) => [...row]);
  for (const { text, cells } of strips) {
    const letters = text.match(/\P{M}\p{M}*/gu) ?? [];
    const blanks = Array.from({ length: cells.to - cells.from }, () => ' ');
    spoiled[cells.row].splice(cells.from, blanks.length, ...blanks);
    spoiled[cells.row].splice(cells.from, letters.length, ...letters);
  }
  return spoiled.map((row) => row.slice(0, LOOK.columns));
}

/** Joined, and from left to right: what a terminal makes of visual order when it reorders. */
function turned({ rows, strips }: Scene): Rows {
  const spoiled = rows.map((row) => [...row]);
  for (const { cells, script } of strips) {
    if (script !== 'arabic') continue;
    const letters = spoiled[cells.row].slice(cells.from, cells.to).reverse();
    spoiled[cells.row].splice(cells.from, letters.length, ...letters);
  }
  return spoiled;
}

/** In their places, but every letter in its base form. Lam-alef, one cell of two letters, stays. */
function unjoined({ rows }: Scene): Rows {
  return rows.map((row) =>
    row.map((cell) => {
      const letters = cell.normalize('NFKC');
      return [...letters].length === [...cell].length ? letters : cell;
    }),
  );
}

/** The longest row of the article. */
function shifted({ rows, strips }: Scene): Rows {
  const own = strips.filter(({ part }) => part === 'text');
  const [{ cells }] = own.sort((a, b) => a.cells.from - b.cells.from);
  return rows.map((row, index) =>
    index === cells.row ? [...row.slice(0, cells.from - 1), ...row.slice(cells.from), ' '] : row,
  );
}

function unmirrored({ rows }: Scene): Rows {
  const other = new Map([...'()', ...'«»'].map((cell, index, all) => [cell, all[index ^ 1]]));
  return rows.map((row) => row.map((cell) => other.get(cell) ?? cell));
}

function open({ rows, sides }: Scene): Rows {
  const [gap] = sides;
  return rows.map((row, index) =>
    index === gap.row ? row.map((cell, column) => (column === gap.from ? ' ' : cell)) : row,
  );
}
