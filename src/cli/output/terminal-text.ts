/** How rows are said to the terminal that standard output is, by commands that print and end. */
import type { Found } from '../../terminal/identify/detect.ts';
import { type Dialect, encode } from '../../terminal/dialects/dialect.ts';
import type { DialectName } from '../../terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../terminal/dialects/dialects.ts';
import { findTerminal } from '../../terminal/identify/identify.ts';
import { cutGlyphs, inOrderOf } from '../../terminal/screen/screen-cell.ts';
import { PLAIN } from '../../terminal/sgr/style.ts';
import { openRemembered } from '../../settings/open.ts';

export type Tongue = {
  /** A row in visual order, as it is to be written; `columns` is the width of the screen. */
  readonly dialect: (row: string, columns: number) => string;
  readonly enter: string;
  readonly leave: string;
};

/** A terminal's own dialect, and what has to be sent before and after what is written in it. */
export type Speech = {
  readonly dialect: Dialect;
  readonly enter: string;
  readonly leave: string;
};

export async function tongue(): Promise<Tongue> {
  const { stdin } = process;
  const spoken = await speech({ mayAsk: stdin.isTTY });
  stdin.pause(); // a terminal that was asked keeps the process waiting for more of its answers
  return inRows(spoken);
}

/**
 * Of the terminal that standard output is. `mayAsk`: standard input is that terminal, and free to hear its answer.
 * `override`: the name of a dialect that counts more than the options.
 */
export async function speech({
  mayAsk,
  override,
}: {
  readonly mayAsk: boolean;
  readonly override?: DialectName;
}): Promise<Speech> {
  const { config } = (await openRemembered()).settings;
  const { env, platform, stdin, stdout } = process;
  const situation = {
    env,
    platform,
    isTerminal: true,
    override: override ?? config.bidi,
    remembered: config.terminals,
  };
  const canAnswer = mayAsk && env.TERM !== 'dumb';
  const ends = canAnswer ? { input: stdin, output: stdout } : undefined;
  const { found, late } = await findTerminal(situation, ends);
  // What an answer begins with is for whoever reads its end, or else that would be keys.
  const begun = late?.rest() ?? '';
  if (begun !== '') stdin.unshift(Buffer.from(begun, 'latin1'));
  return speechOf(found);
}

/** That of a terminal which is known already. */
export function tongueOf(found: Found): Tongue {
  return inRows(speechOf(found));
}

function inRows({ dialect, enter, leave }: Speech): Tongue {
  return {
    dialect: (row, columns) => {
      const cells = cutGlyphs(row).map((glyph) => ({ ...glyph, style: PLAIN }));
      return encode(inOrderOf(dialect, cells, columns));
    },
    enter,
    leave,
  };
}

function speechOf(found: Found): Speech {
  if (found.printed) return { dialect: dialectOf(found.printed), enter: '', leave: '' };
  return {
    dialect: dialectOf(found.dialect),
    enter: found.isGuess ? '' : found.enter,
    leave: found.isGuess ? '' : found.leave,
  };
}
