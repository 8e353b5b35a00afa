import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, type Direction, visualText } from '../../src/text/index.ts';
import { toCaps, toRtl } from '../terminal/caps.ts';

const line = (text: string) => ({ from: 0, to: text.length, end: text.length });

test('a stretch that is isolated looks as between the controls of UAX#9, and has none', () => {
  const piece = fc.tuple(
    fc.string({ unit: fc.constantFrom(...'abAB12 ().,-/'), maxLength: 6 }),
    fc.constantFrom<Direction | 'auto' | undefined>(undefined, 'ltr', 'rtl', 'auto'),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.constantFrom<Direction>('ltr', 'rtl'),
      (pieces, direction) => {
        let text = '';
        let marked = '';
        const isolates = [];
        for (const [caps, own] of pieces) {
          const stretch = toRtl(caps);
          const [from, to] = [text.length, text.length + stretch.length];
          text += stretch;
          if (own && from < to) {
            isolates.push(own === 'auto' ? { from, to } : { from, to, direction: own });
            const initiator = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' }[own];
            marked += `${initiator}${stretch}\u2069`;
          } else marked += stretch;
        }
        const isolated = visualText(analyse(text, { direction, isolates }), line(text));
        expect(isolated).toBe(visualText(analyse(marked, { direction }), line(marked)));
      },
    ),
    { numRuns: 2000 },
  );
});

test('one that begins in another, or holds nothing, is left out', () => {
  const text = toRtl('A ./b/ C');
  const isolates = [
    { from: 1, to: 1 },
    { from: 2, to: 6, direction: 'ltr' as const },
    { from: 4, to: 8 },
  ];
  const paragraph = analyse(text, { isolates });
  expect(toCaps(visualText(paragraph, line(text)))).toBe('C ./b/ A');
});
