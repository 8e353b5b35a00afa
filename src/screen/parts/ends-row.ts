/** A row with a phrase at each of its two ends, finished: for names in two scripts, of which a list has many. */
import { type PhraseOptions, phrase } from '../../layout/phrase.ts';
import { blank, rowWidth, spread } from '../../layout/row.ts';
import type { FinishedRow } from '../../painter/finished-rows.tsx';
import { finishedRow } from './finished-row.ts';
import type { Theme } from './theme.ts';

type Phrase = PhraseOptions & { readonly text: string };

export type EndsRowOptions = {
  readonly theme: Theme;
  /** Cells of the row. */
  readonly width: number;
  /** Blank cells at each end. */
  readonly edge: number;
  readonly left: Phrase;
  readonly right?: Phrase;
  /** Which of the two is cut at a word where there is no room for both. @default the left one */
  readonly isCut?: 'left' | 'right';
};

/** What it says is the left phrase and then the right one. */
export function endsRow(options: EndsRowOptions): FinishedRow {
  const { theme, width, edge, left, right = NOTHING, isCut = 'left' } = options;
  const room = width - 2 * edge;
  const [cut, whole] = isCut === 'left' ? [left, right] : [right, left];
  const wholeRow = phrase(whole.text, room, whole);
  const cutRow = phrase(cut.text, room - rowWidth(wholeRow) - (wholeRow.length > 0 ? 1 : 0), cut);
  const [leftRow, rightRow] = isCut === 'left' ? [cutRow, wholeRow] : [wholeRow, cutRow];
  const row = [...blank(edge), ...spread(leftRow, rightRow, room), ...blank(edge)];
  const says = [left.text, right.text].filter((text) => text !== '').join(' ');
  return finishedRow(row, () => says, theme);
}

const NOTHING: Phrase = { text: '' };
