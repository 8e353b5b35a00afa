/** Takes the picture in the README: the reader in xterm, gone to the first mention of a name in its glossary. */
import { expect, it } from 'vitest';
import { startSahifa } from '../pty/reader.ts';
import { emulators } from './emulators.ts';
import { screenBox } from './grid.ts';
import { cropPicture, writePicture } from './picture.ts';
import { Session } from './session.ts';
import { FONT } from './targets.ts';

const FILE = 'test/pictures/reader.png';

const LOOK = { columns: 110, rows: 32, font: FONT, points: 20 };

const NAME = 'Sergey Lavrov';

/** Few colours and none between them: a terminal has few. */
const SMALL = ['-bordercolor', 'white', '-border', '12', '+dither', '-colors', '48'];

it('takes the picture of the README', async () => {
  const keys = ['x', ...(await keysTo(NAME)), 'Return'];
  const xterm = emulators.find(({ name }) => name === 'xterm');
  if (!xterm) throw new Error('there is no xterm');
  const session = await Session.open(xterm, LOOK, [process.execPath, 'bin/sahifa.js']);
  try {
    await session.press(...keys);
    const cells = cropPicture(session.picture(), screenBox(session.grid, LOOK));
    writePicture(cells, FILE, [...SMALL, '-define', 'png:compression-level=9']);
  } finally {
    await session.close();
  }
  expect(keys.length).toBeGreaterThan(2);
});

/** As many `j` as lead from the first name of the glossary to this one. */
async function keysTo(name: string): Promise<string[]> {
  const terminal = startSahifa([], LOOK);
  const selected = () =>
    terminal
      .rows()
      .slice(0, -1)
      .flatMap((_, row) => terminal.runs(row))
      .filter(({ style }) => style.includes('inverse'))
      .map(({ text }) => text)
      .join('\n');
  try {
    await terminal.waitFor(({ rows }) => rows.at(-1)?.includes('%') ?? false, 'the status line');
    await terminal.settled(500);
    terminal.type('x');
    await terminal.waitFor(() => selected() !== '', 'a selected name');
    const keys: string[] = [];
    for (let now = selected(); !now.includes(name); now = selected()) {
      if (keys.length > 50) throw new Error(`${name} is not in the glossary`);
      terminal.type('j');
      keys.push('j');
      await terminal.waitFor(() => selected() !== now, 'the next name');
    }
    return keys;
  } finally {
    await terminal.close();
  }
}
