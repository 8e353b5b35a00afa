import { checkCells, checkNames, checkOneOf, checkText } from '../text/check.ts';
import { analyse, breakLines, type Direction } from '../text/index.ts';
import { runsOf, styledLines, written } from './styled-string.ts';

/** How lines are broken. */
export type WrapOptions = {
  /** The base direction, which decides where a soft hyphen stands; no more. @default that of each line */
  readonly direction?: Direction;
};

/**
 * The string in lines of at most `width` cells, broken by UAX#14, in logical order. Spaces at which a line ends are
 * dropped; a word that is longer than a line is cut between cells. Colours and links stay on their letters, and each
 * line begins and ends in the default style.
 *
 * To show the lines, `visual(text, { width })` wraps by itself: it keeps the direction of the whole line before it was
 * wrapped. Throws `TypeError` or `RangeError`.
 */
export function wrap(text: string, width: number, options: WrapOptions = {}): string {
  checkText('text', text);
  checkCells('width', width, 1);
  checkNames(options, ['direction']);
  checkOneOf('direction', options.direction, ['ltr', 'rtl']);
  return styledLines(text)
    .flatMap((line) =>
      breakLines(analyse(line.text, options), width).map(({ from, to, hyphen }) => {
        const runs = runsOf(line, from, to);
        const style = runs.at(-1)?.style;
        return written(hyphen && style ? [...runs, { text: '-', style }] : runs);
      }),
    )
    .join('\n');
}
