/** The attributes of Ink's `<Text>` as a style of cells. */
import type { TextProps } from 'ink';
import { afterSgr } from '../terminal/sgr/restyle.ts';
import { PLAIN, type Style } from '../terminal/sgr/style.ts';
import { type ColourDepth, colourSgr } from './colour.ts';

export type TextAttributes = Pick<
  TextProps,
  | 'color'
  | 'backgroundColor'
  | 'dimColor'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'inverse'
>;

/** The same object for the same look. */
export function styleOf(look: TextAttributes, depth: ColourDepth = 24): Style {
  const parameters = [
    look.bold && '1',
    look.dimColor && '2',
    look.italic && '3',
    look.underline && '4',
    look.inverse && '7',
    look.strikethrough && '9',
    look.color && colourSgr(look.color, 'foreground', depth),
    look.backgroundColor && colourSgr(look.backgroundColor, 'background', depth),
  ].filter(Boolean);
  return parameters.length === 0 ? PLAIN : afterSgr(PLAIN, parameters.join(';'));
}
