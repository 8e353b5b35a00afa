/** One phrase in every dialect: the line that reads right tells which the terminal needs. */
import { encode } from './dialect.ts';
import { DIALECT_NAMES, type DialectName } from './dialect-names.ts';
import { dialectOf } from './dialects.ts';
import { cutGlyphs } from './screen-cell.ts';
import { PLAIN } from './style.ts';
import { SWITCHES } from './terminals.ts';

export type Sample = { readonly dialect: DialectName; readonly line: string };

/** The lines in order, and what gives the terminal back afterwards. */
export type Sheet = { readonly samples: readonly Sample[]; readonly leave: string };

/**
 * `row` is the phrase in visual order with a box round it, `columns` the width of the screen. Visual order comes last,
 * after the switches that make terminals with a mode for it draw cells as they come: in those no other line can be right
 * afterwards. `isImplicit`: the terminal said that it reorders by itself, and is to do so again.
 */
export function sampleSheet(row: string, columns: number, isImplicit: boolean): Sheet {
  const others = DIALECT_NAMES.filter((name) => name !== 'visual');
  const { enter, leave, restore } = SWITCHES.harmless;
  const numbered = (name: DialectName, index: number): Sample => ({
    dialect: name,
    line: lineIn(name, `${`${index + 1}`.padStart(2)} ${row}`, columns),
  });
  const samples = [...others.map(numbered), numbered('visual', others.length)];
  const last = samples.length - 1;
  return {
    samples: samples.map((sample, index) =>
      index === last ? { ...sample, line: enter + sample.line } : sample,
    ),
    leave: leave + (isImplicit ? restore : ''),
  };
}

/** A row in visual order as the dialect has it written; dialects of whole rows get the whole width. */
function lineIn(name: DialectName, row: string, columns: number): string {
  const dialect = dialectOf(name);
  const glyphs = cutGlyphs(row).map((glyph) => ({ ...glyph, style: PLAIN }));
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
  const blank = { text: ' ', width: 1, style: PLAIN };
  const rest = dialect.scope === 'row' ? Array(Math.max(0, columns - 1 - width)).fill(blank) : [];
  return encode(dialect.order([...glyphs, ...rest]));
}
