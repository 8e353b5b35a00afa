/** Standard output for an Ink program that `<Stage>` paints. */
import type { ColourDepth } from '../painter/colour.ts';
import type { DialectName } from '../terminal/dialects/dialect-names.ts';
import { dialectOf } from '../terminal/dialects/dialects.ts';
import { type Output, ScreenStream } from '../terminal/screen/screen-stream.ts';
import { checkNames } from '../text/index.ts';
import type { TerminalStream } from './bidi-stream.ts';
import { detectTerminal, type Environment, Mode } from './terminal-mode.ts';

/** Options of the stream. It detects whatever is left out. */
export type StageStreamOptions = {
  /**
   * The dialect of the terminal. `auto` detects it from the environment, where `SAHIFA_BIDI` overrides it for all
   * programs.
   */
  readonly bidi?: DialectName | 'auto';
  /** Environment variables that identify the terminal. @default process.env */
  readonly env?: Environment;
};

/**
 * A stream for the `stdout` option of Ink's `render`, with `alternateScreen: true`. In the alternate screen it drops
 * what Ink draws, and shows what `<Stage>` paints: only what has changed, in the dialect of the terminal. A `stdout`
 * that is not a terminal is returned unchanged: what Ink writes to it is logical text.
 *
 * Changed terminal modes are restored when the process ends, also by a signal. Throws `TypeError` or `RangeError` for an
 * option that is not one.
 */
export function stageStream(
  stdout: TerminalStream,
  options: StageStreamOptions = {},
): NodeJS.WritableStream {
  checkNames(options, ['bidi', 'env']);
  const { bidi = 'auto', env = process.env } = options;
  const found = detectTerminal(bidi, env);
  if (!stdout.isTTY) return stdout;
  const mode = new Mode(found, (text) => stdout.write(text));
  const output: Output = {
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    write: (text) => {
      mode.enter();
      return stdout.write(text);
    },
    on: (event, listener) => stdout.on(event, listener),
    off: (event, listener) => stdout.off(event, listener),
  };
  const { dialect, canScroll, hasLinks, joinsEmoji } = found;
  return new StageStream(
    output,
    { dialect: dialectOf(dialect), canScroll, hasLinks, joinsEmoji },
    depthOf(stdout),
  );
}

/** What `<Stage>` finds in its place when it looks for a surface. */
export class StageStream extends ScreenStream {
  /** Colours of the terminal. */
  readonly depth: ColourDepth;

  constructor(
    output: Output,
    drawing: ConstructorParameters<typeof ScreenStream>[1],
    depth: ColourDepth,
  ) {
    super(output, drawing);
    this.depth = depth;
  }
}

/** A stream that does not tell how many colours it has, has them all. */
function depthOf(stdout: TerminalStream): ColourDepth {
  const { getColorDepth } = stdout as { readonly getColorDepth?: () => number };
  const depth = getColorDepth?.call(stdout);
  return depth === 1 || depth === 4 || depth === 8 ? depth : 24;
}
