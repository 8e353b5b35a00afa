/**
 * The sequences of style that Ink's `<Text>` writes, in place of chalk, which leaves them out where it believes that
 * the terminal has no colours. Here the theme has chosen by what the terminal has, and the painter reads them.
 */
import { colourSgr } from './colour.ts';

type Styler = (text: string) => string;

/** As chalk does: a part of the text that ends with `close` goes on in this style. */
function styled(open: string, close: string): Styler {
  const start = `\u001B[${open}m`;
  const end = `\u001B[${close}m`;
  return (text) => (text === '' ? '' : start + text.replaceAll(end, end + start) + end);
}

/** What Ink uses of chalk. */
export const attributes = {
  bold: styled('1', '22'),
  dim: styled('2', '22'),
  italic: styled('3', '23'),
  underline: styled('4', '24'),
  inverse: styled('7', '27'),
  strikethrough: styled('9', '29'),
};

/** What Ink does with a colour: `undefined` and unknown ones change nothing. */
export function colorize(
  text: string,
  colour: string | undefined,
  ground: 'foreground' | 'background',
): string {
  const sgr = colour ? colourSgr(colour, ground) : '';
  return sgr === '' ? text : styled(sgr, ground === 'foreground' ? '39' : '49')(text);
}
