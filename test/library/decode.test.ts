import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/library/decode.ts';
import type { DecodeDiagnostic } from '../../src/library/diagnostic.ts';
import { invalidAt } from '../../src/library/testing.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

/** «khabar», news. */
const WORD = '\u062e\u0628\u0631';

describe('text', () => {
  test.each<[string, Buffer, string]>([
    ['UTF-8', utf8(WORD), WORD],
    ['UTF-8 with its mark', utf8(`\ufeff${WORD}`), WORD],
    ['UTF-16, little end first', utf16le(`\ufeff${WORD}`), WORD],
    ['UTF-16, big end first', utf16be(`\ufeff${WORD}`), WORD],
    ['beyond the BMP', utf8('\u{1e900}'), '\u{1e900}'],
    ['a mark further on is text', utf8(`a\ufeff`), 'a\ufeff'],
  ])('%s', (_, bytes, text) => expect(decode(bytes)).toEqual({ text }));
});

describe('no text', () => {
  test.each<[string, Buffer, DecodeDiagnostic]>([
    ['nothing', utf8(''), { code: 'empty' }],
    ['a mark alone', utf8('\ufeff'), { code: 'empty' }],
    ['blanks of all kinds', utf8(' \n\t\u00a0\u2003\r\n'), { code: 'empty' }],
    ['a UTF-16 mark alone', utf16le('\ufeff'), { code: 'empty' }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { code: 'binary' }],
    ['UTF-16 without its mark', utf16le('abc'), { code: 'binary' }],
    ['UTF-32', Buffer.from('fffe000061000000', 'hex'), { code: 'utf-32', encoding: 'UTF-32LE' }],
    [
      'UTF-32, big end first',
      Buffer.from('0000feff00000061', 'hex'),
      { code: 'utf-32', encoding: 'UTF-32BE' },
    ],
    [
      'half a letter of UTF-16',
      Buffer.from('fffe6100d8', 'hex'),
      { code: 'damaged', encoding: 'UTF-16' },
    ],
    ['a lone surrogate', utf16le('\ufeffa\ud800b'), { code: 'damaged', encoding: 'UTF-16' }],
    [
      'Windows-1256',
      Buffer.from('61 20 ce c8 d1'.replaceAll(' ', ''), 'hex'),
      { code: 'not-utf-8', at: 2 },
    ],
    ['cut off', utf8(WORD).subarray(0, 5), { code: 'not-utf-8', at: 4 }],
  ])('%s', (_, bytes, diagnostic) => expect(decode(bytes)).toEqual({ diagnostic }));
});

describe('the first byte that is no UTF-8', () => {
  // Unicode, table 3-7, from both sides of each limit.
  test.each<[string, number]>([
    ['61', 1],
    ['7f', 1],
    ['80', 0],
    ['c1bf', 0],
    ['c280', 2],
    ['c27f', 0],
    ['c2', 0],
    ['e09f80', 0],
    ['e0a080', 3],
    ['ed9fbf', 3],
    ['eda080', 0],
    ['ee8080', 3],
    ['f08f8080', 0],
    ['f0908080', 4],
    ['f48fbfbf', 4],
    ['f4908080', 0],
    ['f5808080', 0],
    ['ff', 0],
    ['61f09f9861', 1],
    ['c3a9c3', 2],
  ])('%s', (hex, expected) => expect(invalidAt(Buffer.from(hex, 'hex'))).toBe(expected));

  test('is where the strict decoder stops', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const bytes = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 255 }).map((byte) => [byte]),
        fc.string({ unit: 'binary' }).map((text) => [...utf8(text)]),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(bytes, (parts) => {
        const buffer = Buffer.from(parts.flat());
        const at = invalidAt(buffer);
        expect(() => strict.decode(buffer.subarray(0, at))).not.toThrow();
        // One byte more, or all that is left: neither is text.
        if (at < buffer.length) expect(() => strict.decode(buffer.subarray(at))).toThrow();
      }),
    );
  });
});
