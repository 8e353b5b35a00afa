import { expect, test } from 'vitest';
import { PLAIN } from '../../src/terminal/style.ts';
import { readStyled } from '../../src/terminal/styled-text.ts';

const ESC = '\u001B';

/** Each stretch behind its SGR parameters and link. `_` is what a tab leaves behind its blanks. */
function check(line: string, expected: string) {
  const { text, spans, end } = readStyled(line, PLAIN);
  let from = 0;
  const stretches = spans.map(({ to, style }) => {
    const stretch = `[${style.sgr}${style.link && ` ${style.link}`}]${text.slice(from, to)}`;
    from = to;
    return stretch;
  });
  expect(from).toBe(text.length);
  expect(`${stretches.join('')}[${end.sgr}${end.link}]`.replaceAll('\u001F', '_')).toBe(expected);
}

test.each([
  ['', '[]'],
  ['abc', '[]abc[]'],
  [`a${ESC}[31mb${ESC}[1mc${ESC}[md`, '[]a[31]b[1;31]c[]d[]'],
  [`a${ESC}[31mb`, '[]a[31]b[31]'],
  [`${ESC}[31m${ESC}[32ma${ESC}[m`, '[32]a[]'],
  [`a${ESC}[31m${ESC}[mb`, '[]ab[]'],
  [`a${ESC}[38;2;1;2;3mb${ESC}[4:3mc`, '[]a[38;2;1;2;3]b[4:3;38;2;1;2;3]c[4:3;38;2;1;2;3]'],
])('SGR: %j', check);

test.each([
  ['private', `a${ESC}[?1mb`],
  ['of another purpose (XTMODKEYS)', `a${ESC}[>4;1mb`],
  ['longer than any', `a${ESC}[${'1;'.repeat(200)}mb`],
])('SGR that is none, %s', (_, line) => check(line, '[]ab[]'));

test.each([
  [`${ESC}]8;;http://x\u0007a${ESC}]8;;\u0007b`, '[ ;http://x]a[]b[]'],
  [`${ESC}]8;id=1;http://x${ESC}\\a${ESC}]8;;${ESC}\\`, '[ id=1;http://x]a[]'],
  [`${ESC}]8;;http://\u0628\u0007a${ESC}]8;;\u0007`, '[ ;http://%D8%A8]a[]'],
  [`${ESC}]8;;http://x\u009by\u0007a`, '[]a[]'],
  [`${ESC}]8;;http://x\ny\u0007a`, '[]a[]'],
  [`${ESC}]8;;${'x'.repeat(3000)}\u0007a`, '[]a[]'],
  [`${ESC}]8;x\u0007a`, '[]a[]'],
])('links: %j', check);

test.each([
  ['a title', `a${ESC}]0;title\u0007b`, '[]ab[]'],
  ['the clipboard', `a${ESC}]52;c;aGk=${ESC}\\b`, '[]ab[]'],
  ['moves and erasures', `a${ESC}[2J${ESC}[Hb${ESC}[K`, '[]ab[]'],
  ['a reset', `a${ESC}cb`, '[]ab[]'],
  ['a character set', `a${ESC}(0b`, '[]ab[]'],
  ['a device control string', `a${ESC}P$q"p${ESC}\\b`, '[]ab[]'],
  ['the 8-bit forms', 'a\u009b2Jb\u0085c\u009cd', '[]a2Jbcd[]'],
  ['a bell, a backspace, carriage returns', 'a\u0007\bb\rc\r', '[]abc[]'],
  ['DEL and NUL', 'a\u007fb\0c', '[]abc[]'],
  ['separators of lines', 'a\u2028b\u2029c', '[]a b c[]'],
  ['a sequence cut off', `a${ESC}[3`, '[]a[]'],
  ['a string without an end', `a${ESC}]0;title and all`, '[]a[]'],
  ['a sequence that is none', `a${ESC}[3\u00e9b`, '[]a[3\u00e9b[]'],
  ['an escape at the end', `a${ESC}`, '[]a[]'],
])('%s', (_, line, expected) => check(line, expected));

test.each([
  ['\ta', '[]        _a[]'],
  ['abc\td', '[]abc     _d[]'],
  ['abcdefgh\ti', '[]abcdefgh        _i[]'],
  ['a\tb\tc', '[]a       _b       _c[]'],
  ['\u6f22\ta', '[]\u6f22      _a[]'],
  ['e\u0301\ta', '[]e\u0301       _a[]'],
  [`a${ESC}[31mb\tc`, '[]a[31]b      _c[31]'],
])('tabs: %j', check);
