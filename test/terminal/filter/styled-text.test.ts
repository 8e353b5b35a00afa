import { expect, test } from 'vitest';
import { LineReader } from '../../../src/terminal/filter/styled-text.ts';
import { PLAIN } from '../../../src/terminal/sgr/style.ts';
import { readStyled } from '../../../src/terminal/testing.ts';

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
  ['moves and erasures of the screen', `a${ESC}[2J${ESC}[Hb${ESC}[2A`, '[]ab[]'],
  ['a reset', `a${ESC}cb`, '[]ab[]'],
  ['a device control string', `a${ESC}P$q"p${ESC}\\b`, '[]ab[]'],
  ['the 8-bit forms', 'a\u009b2Jb\u0090x\u009cc\u009dx\u0007d\u0080\u009ce', '[]abcde[]'],
  ['a bell, a carriage return at the end', 'a\u0007b\r\r', '[]ab[]'],
  ['DEL and NUL', 'a\u007fb\0c', '[]abc[]'],
  ['separators of lines', 'a\u2028b\u2029c', '[]a b c[]'],
  ['a sequence cut off', `a${ESC}[3`, '[]a[]'],
  ['a string without an end', `a${ESC}]0;title and all`, '[]a[]'],
  ['a sequence that is none', `a${ESC}[3\u00e9b`, '[]a[3\u00e9b[]'],
  ['an escape at the end', `a${ESC}`, '[]a[]'],
])('%s', (_, line, expected) => check(line, expected));

/** What ECMA-48 says of each, and what terminals have in common where it leaves them a choice. */
test.each([
  ['a carriage return', 'abcd\rxy', '[]xycd[]'],
  ['progress', 'a 1\ra 22\ra 3', '[]a 32[]'],
  ['progress with erasure', `${ESC}[2K${ESC}[1Gabc 1${ESC}[2K${ESC}[1Gde`, '[]de[]'],
  ['erasure up to the end', `abcd${ESC}[3G${ESC}[K`, '[]ab[]'],
  ['up to the cursor', `abcd${ESC}[2G${ESC}[1K`, '[]  cd[]'],
  ['of all, the cursor stays', `abcd${ESC}[2Ke`, '[]    e[]'],
  ['below, as far as it is the line', `abcd\r${ESC}[Je`, '[]e[]'],
  ['of some', `abcde${ESC}[2G${ESC}[2X`, '[]a  de[]'],
  ['to the right', `ab${ESC}[3Cc${ESC}[C${ESC}[Cd`, '[]ab   c  d[]'],
  ['to the left', `abcd${ESC}[2Dx${ESC}[9Dy`, '[]ybxd[]'],
  ['to a column', `abcd${ESC}[2Gx${ESC}[Gy${ESC}[6Gz`, '[]yxcd z[]'],
  ['no further than the edge', `a${ESC}[999Cb`, `[]a${' '.repeat(78)}b[]`],
  ['taken out', `abcdef${ESC}[2G${ESC}[2P`, '[]adef[]'],
  ['put in', `abcd${ESC}[2G${ESC}[2@x`, '[]ax bcd[]'],
  ['repeated', `ab${ESC}[3b`, '[]abbbb[]'],
  ['backspaces over something else', '1%\b\b25%', '[]25%[]'],
  ['erased by backspaces', 'abc\b \b', '[]ab []'],
  ['saved and restored', `ab${ESC}7cd${ESC}8x${ESC}[sy${ESC}[uz`, '[]abxz[]'],
  ['a tab erases nothing', `abcdefghij\r\tx`, '[]abcdefghxj[]'],
  ['a tab over what is shorter', `ab\r\tx`, '[]ab      _x[]'],
  ['half of a wide letter', `\u6f22\u6f22${ESC}[2Gx`, '[] x\u6f22[]'],
  ['styles where they are written', `${ESC}[31mabc\r${ESC}[32mx${ESC}[m`, '[32]x[31]bc[]'],
  ['marks on the letter before', `ab\rx\u0301`, '[]x\u0301b[]'],
  ['the 8-bit forms', 'abc\u009b2Gx', '[]axc[]'],
])('carried out: %s', (_, line, expected) => check(line, expected));

/** As `less`, `ul` and `col` show what nroff writes. */
test.each([
  ['bold', 'N\bNA\bA', '[1]NA[]'],
  ['a word', 'ab\b\bab', '[1]ab[]'],
  ['underlined', '_\bx__\b\byz', '[4]xyz[]'],
  ['from behind', 'x\b_', '[4]x[]'],
  ['both', '_\bx\bx', '[1;4]x[]'],
  ['a low line', '_\b_', '[1]_[]'],
  ['a wide letter', '\u6f22\b\b\u6f22\u6f22\b\u6f22', '[1]\u6f22\u6f22[]'],
  ['Arabic', '\u0645\b\u0645_\b\u0644', '[1]\u0645[4]\u0644[]'],
  ['with a mark', 'b\bb\u064e', '[1]b\u064e[]'],
  ['in a colour', `${ESC}[31mx\bx${ESC}[m`, '[1;31]x[]'],
  ['other signs replace', '+\bo', '[]o[]'],
  ['numbers that change are not bold', '10%\b\b\b12%', '[]12%[]'],
  ['nor is what a return leads back to', 'ab\rab', '[]ab[]'],
])('overstrikes: %s', (_, line, expected) => check(line, expected));

test.each([
  ['G0', `${ESC}(0lqk${ESC}(Ba`, '[]\u250c\u2500\u2510a[]'],
  ['G1', `${ESC})0a\u000eqx\u000fa`, '[]a\u2500\u2502a[]'],
  ['signs that are letters of no set', `${ESC}(0A1`, '[]A1[]'],
  ['what a reset takes back', `${ESC}(0q${ESC}cq`, '[]\u2500q[]'],
])('line drawing: %s', (_, line, expected) => check(line, expected));

test('erasing leaves the background up to the edge', () => {
  const fillOf = (line: string) => readStyled(line, PLAIN).fill.sgr;
  expect(fillOf(`${ESC}[1;41ma${ESC}[K`)).toBe('41');
  expect(fillOf(`${ESC}[48;5;9m${ESC}[Ka${ESC}[m`)).toBe('48;5;9');
  expect(fillOf(`${ESC}[41ma${ESC}[K${ESC}[m${ESC}[K`)).toBe('');
  expect(fillOf(`${ESC}[41ma${ESC}[K\rbc`)).toBe('41');
  expect(fillOf(`${ESC}[41ma`)).toBe('');
});

test('what moves over what was erased leaves its background', () =>
  check(`${ESC}[41m${ESC}[K${ESC}[m${ESC}[3Ca`, '[41]   []a[]'));

test('however a line is cut, the same is read', () => {
  const line = `ab\u064e\tc\rx\b${ESC}[31mx${ESC}[2K${ESC}(0q${ESC}(B\u009b4Gy${ESC}]8;;a\u0007z`;
  const whole = readStyled(line, PLAIN);
  for (let cut = 0; cut <= line.length; cut += 1) {
    const reader = new LineReader(PLAIN, 0, 80);
    reader.read(line.slice(0, cut));
    reader.read(line.slice(cut));
    expect(reader.styled(), String(cut)).toEqual(whole);
  }
});

test('a control that begins a line ends the one before', () => {
  for (const control of [`${ESC}E`, `${ESC}D`, '\u0084', '\u0085']) {
    const reader = new LineReader(PLAIN, 0, 80);
    expect(reader.read(`ab${control}cd`)).toBe('cd');
    expect(reader.styled().text).toBe('ab');
  }
});

test('nothing that is asked for makes a line longer than the screen', () => {
  for (const command of ['999999999C', '999999999G', '999999999@', '999999999b', '999999999X']) {
    const reader = new LineReader(PLAIN, 0, 80);
    reader.read(`a\b${ESC}[${command}b`.repeat(20));
    expect(reader.length, command).toBeLessThan(2000);
  }
});

test.each([
  ['\ta', '[]        _a[]'],
  ['abc\td', '[]abc     _d[]'],
  ['abcdefgh\ti', '[]abcdefgh        _i[]'],
  ['a\tb\tc', '[]a       _b       _c[]'],
  ['\u6f22\ta', '[]\u6f22      _a[]'],
  ['e\u0301\ta', '[]e\u0301       _a[]'],
  [`a${ESC}[31mb\tc`, '[]a[31]b      _c[31]'],
])('tabs: %j', check);
