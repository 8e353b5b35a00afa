import { isEmoji } from '../terminal/screen/emoji.ts';

type SourceCell = {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offsets in the source; negative for a cell without one. */
  readonly from: number;
  readonly to: number;
};

/** The text of a cell; of an emoji of several parts, of which the engine draws the first one, all of its source. */
export function wholeEmoji(source: string, { text, width, from, to }: SourceCell): string {
  if (width !== 2 || from < 0 || to - from <= text.length) return text;
  const whole = source.slice(from, to);
  return whole.startsWith(text) && isEmoji({ text: whole, width }) ? whole : text;
}
