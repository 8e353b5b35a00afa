/** `sahifa filter --bidi logical`: what a line shows, in logical order and in base letters. */
import { expect, test } from 'vitest';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { type FilterSetting, LineFilter } from '../../../src/terminal/filter/line-filter.ts';
import { Utf8Buffer } from '../../../src/terminal/filter/utf8-buffer.ts';
import { toCaps, toRtl } from '../caps.ts';

function filtered(text: string, setting: Partial<FilterSetting> = {}): string {
  const sink = new Utf8Buffer();
  const dialect = dialectOf('logical');
  const filter = new LineFilter(
    { align: 'left', columns: 12, dialect, isLogical: true, ...setting },
    sink,
  );
  filter.take(Buffer.from(toRtl(text)));
  filter.end();
  return toCaps(Buffer.from(sink.encode()).toString());
}

test.each([
  ['prose', 'AB (cd) EF 12.\n'],
  ['columns', 'AB  12  cd\n'],
  ['styles', 'AB \x1b[31mCD\x1b[m e\n'],
  ['no letters', 'ab\n\ncd'],
  ['marks and ligatures', '\u0633\u064E\u0644\u0627\u0645 \uFDFA \u06DD\u0662\n'],
])('%s stay as they are', (_, text) => {
  for (const direction of [undefined, 'rtl', 'majority'] as const) {
    expect(filtered(text, { direction })).toBe(text);
  }
});

test('controls are carried out', () => {
  expect(filtered('AB 1\rAB 2\nA\bA')).toBe('AB 2\n\x1b[1mA\x1b[m');
  expect(filtered('A\tB')).toBe('A       B');
});

test('lines are wrapped and aligned', () => {
  expect(filtered('AB \x1b[31mCD EF GH IJ\x1b[m KL', { width: 12, align: 'auto' })).toBe(
    ' AB \x1b[31mCD EF GH\x1b[m\n       \x1b[31mIJ\x1b[m KL',
  );
});
