/** Text in the language of manual pages. */
import { describe, expect, test } from 'vitest';
import { verbatim } from '../../../src/cli/testing.ts';
import { bold, display, section, text } from '../../../src/cli/usage/roff.ts';

describe('text', () => {
  test.each<[string, string]>([
    ['plain words', 'plain words'],
    ['--width', '\\-\\-width'],
    ['`sahifa config` says', '\\fBsahifa config\\fR says'],
    ['a `', 'a '],
    ['C:\\new', 'C:\\enew'],
    ['.config', '\\&.config'],
    ["'quoted'", '\\(aqquoted\\(aq'],
    ['say "no"', 'say \\(dqno\\(dq'],
    ['~ and ^', '\\(ti and \\(ha'],
    ['\u2190 \u0635', '\\[u2190] \\[u0635]'],
    ['\u{1F600}', '\\[u1F600]'],
    ['  many   blanks\n', 'many blanks'],
    ['', ''],
  ])('%j', (plain, expected) => expect(text(plain)).toBe(expected));

  test('is filled, and no line of it is a request', () => {
    const lines = text(`${'.word '.repeat(60)}`).split('\n');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect(line).toMatch(/^\\&\.word/);
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

test('a line as it is keeps its blanks', () => {
  expect(verbatim('    a  b')).toBe('    a  b');
  expect(display(['.x'])).toBe('.PP\n.nf\n\\&.x\n.fi');
});

test('nothing bold is nothing', () => {
  expect(bold('')).toBe('');
});

test('a section does not begin with a second paragraph', () => {
  expect(section('Files', '.PP\none', '.PP\ntwo')).toBe('.SH FILES\none\n.PP\ntwo');
});
