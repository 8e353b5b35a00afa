import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Text } from '../../src/terminal/utf8-text.ts';

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
    { numRuns: 5000 },
  );
});
