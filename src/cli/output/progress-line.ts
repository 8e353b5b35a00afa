/**
 * One line on the terminal with the progress of long work: a bar and a phrase. It is redrawn in place and removed at
 * the end. It goes to standard error, because another program may read standard output.
 */
import { phrase } from '../../layout/phrase.ts';
import { blank, ornament, type Row, rowText, rowWidth } from '../../layout/row.ts';
import { streamColumns } from '../../terminal/screen/columns.ts';
import type { Direction } from '../../text/index.ts';
import { askRowEncoder, type RowEncoder } from './terminal-text.ts';

export type ShownProgress = {
  /** 0 to 1. */
  readonly share: number;
  readonly phrase: string;
};

export type ProgressLine = {
  readonly show: (progress: ShownProgress) => void;
  /** Clears the row. */
  readonly end: () => void;
};

/** Milliseconds between two drawings. */
const PACE = 100;

/** Cells of the bar. */
const BAR = 20;

/** Narrower terminals have no bar. */
const LEAST = 50;

const CLEAR = '\r\u001B[2K';

/** Latin letters need no dialect, so the terminal is not asked. */
const AS_IT_IS: RowEncoder = { dialect: (row) => row, enter: '', leave: '' };

/** On a terminal only. `direction`: that of the interface. */
export async function openProgressLine(direction: Direction): Promise<ProgressLine> {
  const { stderr } = process;
  if (!stderr.isTTY || process.env.TERM === 'dumb') return { show: () => {}, end: () => {} };
  const { dialect, enter, leave } = direction === 'rtl' ? await askRowEncoder() : AS_IT_IS;
  let last: ShownProgress | undefined;
  let isDrawn = true;
  const draw = () => {
    if (!last || isDrawn) return;
    isDrawn = true;
    const width = streamColumns(stderr) - 1;
    const row = rowText(progressRow(last, width, direction));
    stderr.write(CLEAR + enter + dialect(row, width) + leave);
  };
  const timer = setInterval(draw, PACE);
  const wipe = () => {
    if (last) stderr.write(CLEAR);
  };
  process.on('exit', wipe);
  return {
    show: (progress) => {
      last = progress;
      isDrawn = false;
    },
    end: () => {
      clearInterval(timer);
      process.off('exit', wipe);
      wipe();
    },
  };
}

/** The bar fills from the side where reading begins. */
export function progressRow(
  { share, phrase: text }: ShownProgress,
  width: number,
  direction: Direction,
): Row {
  const bar = width < LEAST ? [] : barOf(share, direction);
  const words = phrase(text, width - rowWidth(bar), { direction });
  if (direction === 'ltr') return [...bar, ...words];
  return [...blank(width - rowWidth(bar) - rowWidth(words)), ...words, ...bar];
}

function barOf(share: number, direction: Direction): Row {
  const filled = Math.max(0, Math.min(BAR, Math.floor(share * BAR)));
  const full = ornament('\u2588'.repeat(filled), filled, 'bar');
  const rest = ornament('\u2591'.repeat(BAR - filled), BAR - filled, 'dim');
  return direction === 'ltr' ? [full, rest, ...blank(1)] : [...blank(1), rest, full];
}
