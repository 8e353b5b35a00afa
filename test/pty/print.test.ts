/** On paper: the whole article on a terminal's main screen, at several widths. */
import { afterEach, expect, it } from 'vitest';
import { paragraphs, rightEdge, TITLE } from './reader.ts';
import { findParagraph, unshaped } from './reading.ts';
import { closeTerminals, lingering, openTerminal } from './terminal.ts';

const CAPTION = 'جندي أرميني في أحد الخنادق في محيط قره باغ (غيتي)';

afterEach(closeTerminals);

it.each([17, 29, 40, 72, 101])('reads right and in order at %i cells', async (width) => {
  const command = [process.execPath, 'bin/sahifa.js', 'print', '--width', `${width}`];
  const terminal = openTerminal(lingering(command), { columns: 120, rows: 500 });
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  const screen = terminal.screen();
  expect(screen.buffer).toBe('normal');
  expect(terminal.modes()).toEqual([]);
  expect(screen.rows.flatMap(unshaped)).toEqual([]);
  expect(Math.max(...screen.rows.map(rightEdge))).toBe(width);

  let after = -1; // the prompt
  for (const text of [TITLE, CAPTION, ...paragraphs().flat()]) {
    const place = findParagraph(screen, text, 'rtl');
    expect(place?.first, text).toBeGreaterThan(after);
    after = place?.last ?? after;
  }
});
