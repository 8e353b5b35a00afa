/** Encoders of rows for the terminal of standard output, for commands that print and end. */

import { openRemembered } from '../../settings/open.ts';
import { type Dialect, encode } from '../../terminal/dialects/dialect.ts';
import type { DialectName } from '../../terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../terminal/dialects/dialects.ts';
import type { DetectedTerminal } from '../../terminal/identify/detected-terminal.ts';
import { identifyTerminal } from '../../terminal/identify/identify.ts';
import { cutGlyphs, inOrderOf, isErased } from '../../terminal/screen/screen-cell.ts';
import { PLAIN } from '../../terminal/sgr/style.ts';

export type RowEncoder = {
  /** Encodes a row that is in visual order. `columns`: the width of the screen. */
  readonly dialect: (row: string, columns: number) => string;
  readonly enter: string;
  readonly leave: string;
};

/** The dialect of a terminal, and the sequences to be sent before and after the text. */
export type Encoder = {
  readonly dialect: Dialect;
  readonly enter: string;
  readonly leave: string;
};

export async function askRowEncoder(): Promise<RowEncoder> {
  const { stdin } = process;
  const encoder = await encoderFor({ mayAsk: stdin.isTTY });
  stdin.pause(); // a terminal that was asked keeps the process waiting for more of its answers
  return inRows(encoder);
}

/**
 * The encoder for the terminal of standard output. `mayAsk`: standard input is the same terminal, and its answer can be
 * read there. `override`: a dialect that counts more than the options.
 */
export async function encoderFor({
  mayAsk,
  override,
}: {
  readonly mayAsk: boolean;
  readonly override?: DialectName;
}): Promise<Encoder> {
  return encoderOf(await findTerminal(mayAsk, override));
}

/** The encoder for a terminal behind a pager, which does not pass switches on. */
export async function relayEncoder(mayAsk: boolean): Promise<Encoder> {
  const found = await findTerminal(mayAsk, undefined);
  return { dialect: withoutEnd(dialectOf(found.relayed)), enter: '', leave: '' };
}

/** Removes the spaces that only fill a row: a pager with a column of its own would wrap every row. */
function withoutEnd(dialect: Dialect): Dialect {
  if (dialect.scope !== 'row') return dialect;
  return {
    ...dialect,
    order: (cells) => {
      const written = dialect.order(cells);
      return written.slice(0, written.findLastIndex((cell) => !isErased(cell)) + 1);
    },
  };
}

/** The same for rows that are shown by a pager that the program starts. */
export async function askRelayEncoder(): Promise<RowEncoder> {
  const { stdin } = process;
  const encoder = await relayEncoder(Boolean(stdin.isTTY));
  stdin.pause();
  return inRows(encoder);
}

async function findTerminal(
  mayAsk: boolean,
  override: DialectName | undefined,
): Promise<DetectedTerminal> {
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
  const { found, late } = await identifyTerminal(situation, ends);
  // The beginning of a late answer is put back, so that its end is not read as keys.
  const begun = late?.rest() ?? '';
  if (begun !== '') stdin.unshift(Buffer.from(begun, 'latin1'));
  return found;
}

/** The encoder for a known terminal. */
export function rowEncoderOf(found: DetectedTerminal): RowEncoder {
  return inRows(encoderOf(found));
}

function inRows({ dialect, enter, leave }: Encoder): RowEncoder {
  return {
    dialect: (row, columns) => {
      const cells = cutGlyphs(row).map((glyph) => ({ ...glyph, style: PLAIN }));
      return encode(inOrderOf(dialect, cells, columns));
    },
    enter,
    leave,
  };
}

function encoderOf(found: DetectedTerminal): Encoder {
  if (found.printed) return { dialect: dialectOf(found.printed), enter: '', leave: '' };
  return {
    dialect: dialectOf(found.dialect),
    enter: found.isGuess ? '' : found.enter,
    leave: found.isGuess ? '' : found.leave,
  };
}
