/** A line that is typed, with its caret: in the direction of its own text, and scrolled so that the caret is seen. */
import { Box, Text } from 'ink';
import { fieldWindow } from '../../layout/field-window.ts';
import type { Direction } from '../../text/index.ts';
import { lookOf } from './looks.ts';
import { spokenAs } from './roles.ts';
import type { Theme } from './theme.ts';
import { directed } from './words.tsx';

export type TextFieldProps = {
  readonly theme: Theme;
  readonly text: string;
  /** UTF-16 offset of the caret in the text. */
  readonly caret: number;
  readonly direction: Direction;
  /** Cells that the field may take. */
  readonly room: number;
  /** What such a field is called. */
  readonly role: string;
};

export function TextField({ theme, text, caret, direction, room, role }: TextFieldProps) {
  // Behind the last letter a blank stands for the caret. A no-break space is no white space at the end of a line.
  const line = `${text}\u00A0`;
  const { width, left, caret: under } = fieldWindow(line, caret, direction, room);
  const mark = directed(line, direction).slice(0, -line.length);
  return (
    <Box width={Math.min(width, room)} flexShrink={0} overflow="hidden" {...spokenAs(role)}>
      <Box width={width} flexShrink={0} marginLeft={-left}>
        <Text wrap="truncate-end" {...lookOf(theme, 'text')}>
          {mark + line.slice(0, under.from)}
          <Text {...lookOf(theme, 'caret')}>{line.slice(under.from, under.to)}</Text>
          {line.slice(under.to)}
        </Text>
      </Box>
    </Box>
  );
}
