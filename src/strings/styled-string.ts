/** Strings whose styles are escape sequences (SGR, OSC 8), as lines of text with styles, and back. */
import { ASCII } from '../terminal/filter/charset.ts';
import { LineReader, SEPARATOR, type StyledLine } from '../terminal/filter/styled-text.ts';
import { PLAIN, type Style, styleChange } from '../terminal/sgr/style.ts';

/** The lines of a string. A line begins in the style in which the one before it ended. */
export function styledLines(text: string): StyledLine[] {
  const lines: StyledLine[] = [];
  let before = new LineReader(PLAIN, ASCII, COLUMNS);
  for (const source of text.split('\n')) {
    let rest: string | undefined = source;
    while (rest !== undefined) {
      const reader: LineReader = new LineReader(before.style, before.charset, COLUMNS);
      rest = reader.read(rest);
      lines.push(reader.styled());
      before = reader;
    }
  }
  return lines;
}

/** The last column that a command in a string can go to. */
const COLUMNS = 1 << 10;

/** Letters of one style, in logical order. */
export type StyledRun = { readonly text: string; readonly style: Style };

/** The part [from, to) of a line, in UTF-16 offsets of its text. */
export function runsOf({ text, spans }: StyledLine, from: number, to: number): StyledRun[] {
  const runs: StyledRun[] = [];
  let start = 0;
  for (const { to: end, style } of spans) {
    if (start < to && end > from) {
      const part = text.slice(Math.max(from, start), Math.min(to, end));
      runs.push({ text: part.replaceAll(SEPARATOR, ''), style });
    }
    start = end;
  }
  return runs;
}

/** Runs as a string that begins and ends in the terminal's default style. */
export function written(runs: readonly StyledRun[]): string {
  let string = '';
  let style = PLAIN;
  for (const run of runs) {
    string += styleChange(style, run.style) + run.text;
    style = run.style;
  }
  return string + styleChange(style, PLAIN);
}
