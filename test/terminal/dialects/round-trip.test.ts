/**
 * What is sent to a terminal that reorders comes back as it was to be seen: by bidi-js as the terminal, over random
 * rows with a panel beside the text, laid out by the engine.
 */
import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mirrored } from '../../../src/terminal/dialects/dialect.ts';
import type { Reordering } from '../../../src/terminal/dialects/reordering.ts';
import { cutGlyphs, type ScreenCell } from '../../../src/terminal/screen/screen-cell.ts';
import { PLAIN, type Style } from '../../../src/terminal/sgr/style.ts';
import { invert } from '../../../src/terminal/testing.ts';
import { isFullSize, sized } from '../../full-size.ts';
import { textOf } from '../caps.ts';
import { row } from './rows.ts';

const KONSOLE: Reordering = {
  base: 'ltr',
  mirrors: false,
  box: 'letter',
  keepsMarks: true,
  joinsAnew: false,
};
const MIRRORING: Reordering = { ...KONSOLE, mirrors: true, box: 'neutral', keepsMarks: false };
const PUTTY: Reordering = { ...MIRRORING, base: 'first-strong' };

const bidi = bidiFactory();

/** RLM, RLO and PDF take no place. */
const MARK = /^[\u200F\u202C\u202E]$/;

/** The row on the screen of a terminal that was sent these cells. */
function shown(cells: readonly { readonly text: string }[], reordering: Reordering): string {
  const sent = [...textOf(cells)].filter((character) => !/\p{Mn}/u.test(character));
  const classes = sent.map((character) =>
    reordering.box === 'letter' && /[\u2500-\u25FF]/.test(character) ? 'a' : character,
  );
  const levels = bidi.getEmbeddingLevels(
    classes.join(''),
    reordering.base === 'ltr' ? 'ltr' : undefined,
  );
  return bidi
    .getReorderedIndices(classes.join(''), levels)
    .map(
      (at) =>
        (reordering.mirrors && levels.levels[at] % 2 && bidi.getMirroredCharacter(sent[at])) ||
        sent[at],
    )
    .filter((character) => !MARK.test(character))
    .join('');
}

const BOLD: Style = { sgr: '1', link: '' };

function styled(visual: string): ScreenCell[] {
  return cutGlyphs(visual).map((glyph, at) => ({ ...glyph, style: at % 3 ? PLAIN : BOLD }));
}

/** Of the rows, that many in 10,000 at the most cannot be had. */
function check(reordering: Reordering, full: number, most: number): void {
  const rows = sized(full);
  let inexact = 0;
  fc.assert(
    fc.property(row, (visual) => {
      const cells = styled(visual);
      const sent = invert(cells, reordering);
      const bare = visual.replace(/\p{Mn}/gu, '');
      if (sent.isExact) expect(shown(sent.cells, reordering)).toBe(bare);
      // Nothing is lost, and every cluster keeps its look.
      expect(sent.cells.map(face).sort()).toEqual(cells.map(face).sort());
      if (!sent.isExact) inexact += 1;
    }),
    { numRuns: rows },
  );
  const expected = (rows * most) / 10_000;
  // A sample is further from the mean by chance: five deviations.
  const chance = isFullSize ? 0 : 5 * Math.sqrt(expected);
  expect(inexact).toBeLessThan(expected + chance);
}

/** A cell whichever way round its brackets are. */
function face({ text, style }: ScreenCell): string {
  const face = [...text].filter((character) => !MARK.test(character)).join('');
  return [face, mirrored(face) ?? face].sort()[0] + style.sgr;
}

// A row in 7000 has brackets that no mark holds apart.
test('Konsole', () => {
  check(KONSOLE, 10_000, 10);
});

// Every fourth row has right-to-left text that ends, at its right, with a number or a sign.
test('a terminal that mirrors, and takes no marks', () => {
  check(MIRRORING, 5_000, 3000);
});

test('a terminal that mirrors, and takes the direction of the first letter', () => {
  check(PUTTY, 1_000, 2700);
});
