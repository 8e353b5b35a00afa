/** Words of the interface: logical text in a tone, which Ink places and the painter joins and orders. */
import { Text } from 'ink';
import { directionOf, fitting, textWidth } from '../../layout/phrase.ts';
import type { Tone } from '../../layout/row.ts';
import type { Direction } from '../../text/index.ts';
import { lookOf } from './looks.ts';
import type { Theme } from './theme.ts';

export type WordsProps = {
  readonly children: string;
  readonly theme: Theme;
  readonly tone?: Tone;
  /** Base direction; without it the first strong character decides. */
  readonly direction?: Direction;
  /** They stand on one line, cut to so many cells at a word. */
  readonly width?: number;
};

/** On one line. */
export function Words({ children, theme, tone = 'text', direction, width }: WordsProps) {
  const line = onOneLine(children);
  const shown = width === undefined ? line : fitting(line, width);
  return (
    <Text wrap="truncate-end" {...lookOf(theme, tone)}>
      {directed(shown, direction ?? directionOf(line))}
    </Text>
  );
}

/** On as many lines as they take in the width of their box. */
export function Paragraph({ children, theme, tone = 'text', direction }: WordsProps) {
  return <Text {...lookOf(theme, tone)}>{directed(children, direction)}</Text>;
}

/** The text with a mark before it, where its first strong character says another direction (UAX#9, P2 and P3). */
export function directed(text: string, direction: Direction | undefined): string {
  if (direction === undefined || directionOf(text) === direction) return text;
  return MARKS[direction] + text;
}

/** LEFT-TO-RIGHT MARK and RIGHT-TO-LEFT MARK (UAX#9, 2.6). */
const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Cells that they take on one line. */
export function wordsWidth(text: string): number {
  return textWidth(onOneLine(text));
}
