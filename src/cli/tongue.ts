/** How rows are said to the terminal that standard output is, by commands that print and end. */
import type { Found } from '../terminal/detect.ts';
import { encode } from '../terminal/dialect.ts';
import { dialectOf } from '../terminal/dialects.ts';
import { findTerminal } from '../terminal/find.ts';
import { cutGlyphs } from '../terminal/screen-cell.ts';
import { PLAIN } from '../terminal/style.ts';
import { openRemembered } from './settings.ts';

export type Tongue = {
  /** A row in visual order, as it is to be written; `columns` is the width of the screen. */
  readonly dialect: (row: string, columns: number) => string;
  readonly enter: string;
  readonly leave: string;
};

export async function tongue(): Promise<Tongue> {
  const { config } = (await openRemembered()).settings;
  const { env, platform, stdin, stdout } = process;
  const situation = {
    env,
    platform,
    isTerminal: true,
    override: config.bidi,
    remembered: config.terminals,
  };
  const canAnswer = stdin.isTTY && env.TERM !== 'dumb';
  const ends = canAnswer ? { input: stdin, output: stdout } : undefined;
  const { found } = await findTerminal(situation, ends);
  stdin.pause(); // a terminal that was asked keeps the process waiting for more of its answers
  return tongueOf(found);
}

/** That of a terminal which is known already. */
export function tongueOf(found: Found): Tongue {
  const dialect = dialectOf(found.dialect);
  return {
    dialect: (row, columns) => {
      const glyphs = cutGlyphs(dialect.scope === 'row' ? padded(row, columns) : row);
      return encode(dialect.order(glyphs.map((glyph) => ({ ...glyph, style: PLAIN }))));
    },
    enter: found.isGuess ? '' : found.enter,
    leave: found.isGuess ? '' : found.leave,
  };
}

/** Dialects of whole rows want the whole width of the screen. */
function padded(row: string, columns: number): string {
  const width = cutGlyphs(row).reduce((sum, glyph) => sum + glyph.width, 0);
  return row + ' '.repeat(Math.max(0, columns - width));
}
