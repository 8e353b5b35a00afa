/** Behind each sign a ruler: whatever a terminal thinks of the width of a sign, the line behind it is straight. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeEmoji } from '../../src/painter/whole-emoji.ts';
import type { DialectName } from '../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../src/terminal/dialects/dialects.ts';
import { columnsOf, cutGlyphs, type ScreenRow } from '../../src/terminal/screen/screen-cell.ts';
import { update } from '../../src/terminal/screen/update.ts';
import { analyse, breakLines, visualCells } from '../../src/text/index.ts';
import { keepPicture } from './artefacts.ts';
import { boxOf, screenBox } from './grid.ts';
import { verticalLine } from './ink.ts';
import { crop, cropPicture, greyOf } from './picture.ts';
import { newFolder } from './run.ts';
import { Session } from './session.ts';
import { FONT, targets } from './targets.ts';

const SIGNS = [
  ...[
    '\u4e2d',
    '\u{1f600}',
    '\u{1fae8}',
    '\u{1fae9}',
    '\u{1fac8}',
    '\u2764\ufe0f',
    '1\ufe0f\u20e3',
  ],
  ...['\u{1f1f8}\u{1f1e6}', '\u{1f1f8}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
  ...['\u{1f44d}\u{1f3fd}', '\u4dc0', '\u2630', 'a\u1161', '\u1100\u1161\u11a8'],
  ...['\u0915\u093e', '\u0915\u094d\u0924', '\u0628\u0897', '\u06dd\u0661'],
];

const LOOK = { columns: 40, rows: SIGNS.length, font: FONT, points: 20 };
const RULER = 20;

const STYLE = { sgr: '', link: '' };

function rowOf(sign: string, joinsEmoji: boolean): ScreenRow {
  const source = `x${sign}x`;
  const paragraph = analyse(source, { direction: 'ltr' });
  const [line] = breakLines(paragraph, LOOK.columns);
  const cells = visualCells(paragraph, line).map((cell) => ({
    text: joinsEmoji ? wholeEmoji(source, cell) : cell.text,
    width: cell.width,
    style: STYLE,
  }));
  // Dots, for blanks would be passed over.
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  const ruler = cutGlyphs(`${'.'.repeat(RULER - width)}\u2502`);
  const styled = ruler.map((glyph) => ({ ...glyph, style: STYLE }));
  return columnsOf([...cells, ...styled], LOOK.columns);
}

/** Where the line is in each row, in pixels from the left of its cell; undefined where it is not. */
async function linesIn(bytes: string, emulator: Parameters<typeof Session.open>[0], name: string) {
  const file = join(newFolder(), 'rows');
  writeFileSync(file, `\u001B[?25l${bytes}`);
  const command = ['sh', '-c', 'cat "$1"; exec sleep 1000', 'sh', file];
  const session = await Session.open(emulator, LOOK, command);
  try {
    const picture = session.picture();
    keepPicture(name, cropPicture(picture, screenBox(session.grid, LOOK)));
    return SIGNS.map((_, row) =>
      verticalLine(crop(greyOf(picture), boxOf(session.grid, { row, from: RULER, to: RULER + 1 }))),
    );
  } finally {
    await session.close();
  }
}

function drawn(name: DialectName = 'visual', joinsEmoji = false): string {
  const rows = SIGNS.map((sign) => rowOf(sign, joinsEmoji));
  return update(undefined, rows, { dialect: dialectOf(name), canScroll: false, hasLinks: false });
}

const alone = targets(process.env.SAHIFA_TERMINALS).filter(({ inTmux }) => !inTmux);

// The signs whose lines are known to be crooked there are those of `emulators.ts`.
describe('the line behind each sign is straight in', () => {
  it.each(alone)('$label', async ({ label, emulator }) => {
    const lines = await linesIn(
      drawn(emulator.dialect, emulator.joinsEmoji),
      emulator,
      `${label} widths`,
    );
    const crooked = SIGNS.filter((_, row) => Math.abs((lines[row] ?? 1000) - (lines[0] ?? 0)) > 2);
    expect(crooked.filter((sign) => !emulator.crooked?.has(sign))).toEqual([]);
  });
});

const UNMOVED = '?';

// The same without a move of the cursor behind a sign: the measure finds where terminals differ.
it.runIf(alone.some(({ label }) => label === 'xterm'))('and would not be otherwise', async () => {
  const [xterm] = alone.filter(({ label }) => label === 'xterm');
  const unmoved = drawn()
    .split('\u001B[')
    .map((part) => part.replace(/^\d+[GX]/, UNMOVED))
    .join('\u001B[')
    .replaceAll(`\u001B[${UNMOVED}`, '');
  const lines = await linesIn(unmoved, xterm.emulator, 'xterm widths, unmoved');
  expect(lines.filter((line) => line === undefined).length).toBeGreaterThan(2);
});
