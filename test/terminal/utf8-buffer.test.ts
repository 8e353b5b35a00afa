import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Buffer } from '../../src/terminal/utf8-buffer.ts';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.constantFrom('\u0628', '\u{1f600}', '\ud83d', '\ude00', '\ufefb'.repeat(40_000)),
);

test('pieces come out as the encoder of the platform writes them', () => {
  const buffer = new Utf8Buffer();
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 8 }), (pieces) => {
      buffer.clear();
      const expected = pieces.map(([text]) => Buffer.from(text));
      for (const [text, isUnits] of pieces) {
        if (isUnits) buffer.units(Uint16Array.from(text.split(''), unitOf), text.length);
        else buffer.text(text);
      }
      expect(Buffer.compare(buffer.bytes, Buffer.concat(expected))).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

const unitOf = (unit: string) => unit.charCodeAt(0);
