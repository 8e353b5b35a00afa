import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bidiClass, bracketType, mirroringGlyph } from '../../src/unicode/bidi-class.ts';
import { cellKind, isWidthUnsettled } from '../../src/unicode/cell-kind.ts';
import { combines, composes } from '../../src/unicode/joining.ts';
import { joiningType } from '../../src/unicode/joining-type.ts';
import { isEastAsian, lineBreak } from '../../src/unicode/line-break.ts';
import { CODE_POINTS, Composition } from '../../src/unicode/testing.ts';
import { generatedTables, properties } from '../ucd/tables.ts';

for (const [name, text] of Object.entries(generatedTables())) {
  test(`${name} is what its inputs give`, () => {
    const file = new URL(`../../src/unicode/${name}`, import.meta.url);
    if (process.env.UPDATE) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
}

const { bidiClasses, mirroringGlyphs, brackets, ...others } = properties();

test.each<[string, (code: number) => number | boolean, (code: number) => number | boolean]>([
  ['bidi class', bidiClass, (code) => bidiClasses[code]],
  ['mirroring glyph', mirroringGlyph, (code) => mirroringGlyphs[code]],
  ['bracket', bracketType, (code) => brackets[code]],
  ['cell kind', cellKind, (code) => others.cellKinds[code]],
  ['unsettled width', isWidthUnsettled, (code) => others.unsettledWidths[code] === 1],
  ['line break', lineBreak, (code) => others.lineBreaks[code]],
  ['East Asian', isEastAsian, (code) => others.eastAsian[code] === 1],
  ['joining type', joiningType, (code) => others.joiningTypes[code]],
  ['composing letter', composes, (code) => others.compositions[code] === Composition.LETTER],
  ['combining mark', combines, (code) => others.compositions[code] === Composition.MARK],
])('every code point has its own: %s', (_, found, expected) => {
  const faults: string[] = [];
  // From the last to the first: a page may be asked for at any of its code points.
  for (let code = CODE_POINTS - 1; code >= 0; code -= 1) {
    if (found(code) !== expected(code)) faults.push(code.toString(16));
  }
  expect(faults).toEqual([]);
});
