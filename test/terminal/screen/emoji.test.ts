/** Emoji of several parts: whole where the terminal draws them in two columns, and their first part elsewhere. */
import { describe, expect, test } from 'vitest';
import { wholeEmoji } from '../../../src/painter/whole-emoji.ts';
import { paint } from '../../../src/screen/parts/paint.ts';
import { themeOf } from '../../../src/screen/parts/theme.ts';
import { DIALECT_NAMES } from '../../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { isEmoji } from '../../../src/terminal/screen/emoji.ts';
import { ScreenStream } from '../../../src/terminal/screen/screen-stream.ts';
import { analyse, visualCells } from '../../../src/text/index.ts';

const MAN = '\u{1F468}';
const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
const TONE = '\u{1F44D}\u{1F3FD}';
const EYE = '\u{1F441}\uFE0F\u200D\u{1F5E8}\uFE0F'; // its first pictograph is one column wide
const FLAG = '\u{1F1F8}\u{1F1E6}';

function cellsOf(text: string) {
  return visualCells(analyse(text), { from: 0, to: text.length, end: text.length });
}

describe('the whole of a cell', () => {
  test.each([
    [FAMILY, FAMILY],
    [TONE, TONE],
    ['\u{1F9D1}\u{1F3FD}\u200D\u{1F4BB}', '\u{1F9D1}\u{1F3FD}\u200D\u{1F4BB}'],
    ['\u{1F469}\u200D\u2764\uFE0F\u200D\u{1F468}', '\u{1F469}\u200D\u2764\uFE0F\u200D\u{1F468}'],
    // One part, or none.
    [MAN, MAN],
    [`${MAN}\u200D`, MAN],
    [`${MAN}\u202E`, MAN],
    [FLAG, FLAG],
    ['\u4E2D', '\u4E2D'],
    ['\u231A\uFE0E', '\u231A'],
  ])('%s', (source, whole) => {
    const [cell] = cellsOf(source);
    expect(cell.width).toBe(2);
    expect(wholeEmoji(source, cell)).toBe(whole);
    expect(isEmoji({ text: whole, width: 2 })).toBe(
      whole === source && ![MAN, FLAG, '\u4E2D'].includes(source),
    );
  });

  test('an emoji that begins with one column is cut', () => {
    const [cell] = cellsOf(EYE);
    expect(wholeEmoji(EYE, cell)).toBe('\u{1F441}');
  });

  test.each(['\u001B', '\n', 'x', '\u202E', '\u{E0067}'])(
    'nothing else is let through: %j',
    (part) => {
      expect(isEmoji({ text: `${MAN}\u200D${part}`, width: 2 })).toBe(false);
      expect(isEmoji({ text: `${MAN}${part}\u200D${MAN}`, width: 2 })).toBe(false);
    },
  );
});

/** What a terminal of 20 columns is sent for a row of the article. */
function sent(source: string, joinsEmoji: boolean, name: (typeof DIALECT_NAMES)[number]): string {
  let output = '';
  const stream = new ScreenStream(
    { columns: 20, rows: 1, write: (text) => (output += text), on: () => {}, off: () => {} },
    { dialect: dialectOf(name), canScroll: false, hasLinks: false, joinsEmoji },
  );
  stream.enter();
  const row = cellsOf(source).map((cell) => ({ ...cell, tone: 'text' as const }));
  stream.show(paint([row], themeOf('dark', 4), source));
  stream.close();
  return output;
}

test.each(DIALECT_NAMES)('on the screen, in %s', (name) => {
  const source = `x ${FAMILY} y ${TONE} z`;
  const whole = sent(source, true, name);
  expect(whole).toContain(FAMILY);
  expect(whole).toContain(TONE);
  const cut = sent(source, false, name);
  expect(cut).toContain(MAN);
  for (const part of ['\u200D', '\u{1F469}', '\u{1F3FD}']) expect(cut).not.toContain(part);
  // The cursor is placed anew behind both: the columns hold whatever the terminal thinks.
  for (const output of [whole, cut]) {
    expect(output).toContain('\u001B[5G');
    expect(output).toContain('\u001B[10G');
  }
});
