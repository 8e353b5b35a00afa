/** Ctrl-T: letters are sent in another way at once, and in all ways one after the other. */
import { afterEach, expect, it } from 'vitest';
import { DIALECT_NAMES } from '../../src/terminal/dialects/dialect-names.ts';
import type { Screen } from './display.ts';
import { openReader, statusLine, TITLE, textRows } from './reader.ts';
import { shows } from './reading.ts';
import { closeTerminals } from './terminal.ts';

const CTRL_T = '\u0014';

const WORDS = 'حرب قره باغ';

afterEach(closeTerminals);

/** The words from left to right, as a terminal wants them that turns them round itself. */
const isLogical = ({ rows }: Screen) => rows.some((row) => row.normalize('NFKC').includes(WORDS));

it('writes the screen in each dialect, and comes round', async () => {
  const terminal = await openReader(100, 30);
  const before = textRows(await terminal.settled());
  expect(isLogical(terminal.screen())).toBe(false);
  for (const name of [...DIALECT_NAMES.slice(1), DIALECT_NAMES[0]]) {
    terminal.type(CTRL_T);
    await terminal.waitFor(
      (screen) => new RegExp(`dialect: ${name}(?![-a-z])`).test(statusLine(screen)),
      name,
    );
    expect(isLogical(await terminal.settled()), name).toBe(/^inverse|^logical$/.test(name));
  }
  const after = await terminal.settled();
  expect(textRows(after)).toEqual(before);
  expect(shows(after, TITLE)).toBe(true);
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
});
