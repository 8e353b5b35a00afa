/** The mouse, as a terminal reports it to the program: the wheel, clicks, and a mouse that is left to the terminal. */
import { afterEach, describe, expect, it } from 'vitest';
import { inverted, openReader, textRows, waitForSection } from './reader.ts';
import { rowsShowing } from './reading.ts';
import { closeTerminals, type Terminal } from './terminal.ts';

afterEach(closeTerminals);

const WHEEL_UP = '\u001b[<64;40;10M';
const WHEEL_DOWN = '\u001b[<65;40;10M';

/** A name of the first screen that stands there once, and its English. */
const NAME = 'مناتساكانيان';
const ENGLISH = 'Zohrab Mnatsakanyan';

describe('the wheel', () => {
  it('scrolls the text, several notches in one write too', async () => {
    const terminal = await openReader(80, 24);
    const first = await terminal.settled();
    const wanted = textRows(first).slice(6, 12);
    terminal.type(WHEEL_DOWN + WHEEL_DOWN);
    await terminal.waitFor(
      (screen) => wanted.every((row, index) => textRows(screen)[index] === row),
      'six rows down',
    );
    terminal.type(WHEEL_UP.repeat(3));
    await terminal.waitFor(({ rows }) => rows.join() === first.rows.join(), 'the start');
  });
});

describe('a click', () => {
  it('on a name opens its entry', async () => {
    const terminal = await openReader(100, 30);
    const screen = await terminal.settled();
    const [row = -1] = rowsShowing(screen, NAME);
    // Visual order: the name's last letter, nun in its final or isolated form, stands in its first cell.
    const column = visualColumn(screen.rows[row] ?? '', NAME);
    click(terminal, column, row);
    await terminal.waitFor(
      () => inverted(terminal).some((text) => text.includes(ENGLISH)),
      'the entry',
    );
  });

  it('on a section of the outline goes there', async () => {
    const terminal = await openReader(100, 30);
    terminal.type('t');
    const outline = await terminal.waitFor(
      ({ rows }) => rows.some((row) => row.includes('Field developments')),
      'the outline',
    );
    const row = outline.rows.findIndex((text) => text.includes('Field developments'));
    click(terminal, (outline.rows[row] ?? '').indexOf('Field developments') + 2, row);
    await waitForSection(terminal, 2, 'تطورات الميدان');
  });
});

describe('reports of the mouse', () => {
  it('are asked for, and no more at the end', async () => {
    const terminal = await openReader(80, 24);
    expect(terminal.modes()).toContain('mouseTrackingMode');
    terminal.type('q');
    await terminal.exit();
    expect(terminal.modes()).toEqual([]);
  });

  it('are not asked for with --no-mouse', async () => {
    const terminal = await openReader(80, 24, ['--no-mouse']);
    expect(terminal.modes()).not.toContain('mouseTrackingMode');
  });
});

function click(terminal: Terminal, column: number, row: number): void {
  const at = `${column + 1};${row + 1}`;
  terminal.type(`\u001b[<0;${at}M\u001b[<0;${at}m`);
}

/** A column of the word in a row in visual order; -1 where it is not in it. */
function visualColumn(row: string, word: string): number {
  const cells = row.replace(/\p{M}/gu, '');
  const plain = Array.from(cells, (cell) => cell.normalize('NFKC')[0]).join('');
  return plain.indexOf(Array.from(word).toReversed().join(''));
}
