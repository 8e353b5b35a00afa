import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Text, wholeUtf8 } from '../../../src/terminal/filter/utf8-text.ts';
import { sized } from '../../full-size.ts';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom('\ufeff', 'abc', '\u0628', '\u{1f600}').map((text) => Buffer.from(text)),
);

test('bytes are read as the decoder of the platform reads them', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const bytes = Buffer.concat(pieces);
      expect(utf8Text(bytes)).toBe(decoder.decode(bytes));
    }),
    { numRuns: sized(5000) },
  );
});

test('a character is whole, or behind the end', () => {
  const bytes = Buffer.from('a\u0628\u20ac\u{1f600}');
  const whole = Array.from(bytes, (_, at) => wholeUtf8(bytes.subarray(0, at + 1)));
  expect(whole).toEqual([1, 1, 3, 3, 3, 6, 6, 6, 6, 10]);
  expect(wholeUtf8(Buffer.alloc(0))).toBe(0);
  expect(wholeUtf8(Buffer.from([0x80, 0x80, 0x80, 0x80, 0x80]))).toBe(5); // nothing that could become one
});
