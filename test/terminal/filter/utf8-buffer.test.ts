import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Buffer } from '../../../src/terminal/filter/utf8-buffer.ts';
import { sized } from '../../full-size.ts';

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
      const expected = Buffer.from(pieces.map(([text]) => text).join(''));
      for (const [text, isUnits] of pieces) {
        if (isUnits) buffer.end = written(text, buffer.room(text.length), buffer.end);
        else buffer.text(text);
      }
      expect(Buffer.compare(buffer.encode(), expected)).toBe(0);
    }),
    { numRuns: sized(2000) },
  );
});

function written(text: string, units: Uint16Array, at: number): number {
  for (let from = 0; from < text.length; from += 1) units[at + from] = text.charCodeAt(from);
  return at + text.length;
}
