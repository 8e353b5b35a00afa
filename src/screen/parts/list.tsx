/** A list: items of one or more rows under each other, one of them selected and always in view. */
import { Box, type BoxProps } from 'ink';
import { Fragment, type ReactNode } from 'react';
import type { ReaderMessages } from '../../languages/reader/messages.ts';
import { type Heights, itemsInView } from '../../layout/list.ts';
import type { Tone } from '../../layout/row.ts';
import type { Target } from '../../reader/action.ts';
import type { Direction } from '../../text/index.ts';
import { Filled } from './fill.tsx';
import { Pointable } from './pointable.tsx';
import { spokenAs } from './roles.ts';
import type { Theme } from './theme.ts';
import { Paragraph } from './words.tsx';

type Roles = ReaderMessages['roles'];

export type ListProps = {
  /** Cells of the list, and rows that it has room for. */
  readonly width: number;
  readonly height: number;
  /** Rows of each item; one may have more than the list. */
  readonly heights: Heights;
  /** Index of the selected item. */
  readonly selected: number;
  readonly roles: Roles;
  /** The item of an index, and how many of its rows can be seen at the most. */
  readonly children: (index: number, height: number) => ReactNode;
};

export function List({ width, height, heights, selected, roles, children }: ListProps) {
  const { first, end } = itemsInView(heights, selected, height);
  const shown = Array.from({ length: end - first }, (_, at) => first + at);
  return (
    <Box
      flexDirection="column"
      width={width}
      height={height}
      overflow="hidden"
      {...spokenAs(roles.list)}
    >
      {shown.map((index) => (
        <Fragment key={index}>{children(index, Math.min(heights.at(index), height))}</Fragment>
      ))}
    </Box>
  );
}

export type ListItemProps = {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly roles: Roles;
  /** What a click in it hits. */
  readonly target: Target;
  /** Its rows, in the theme that they are to have. */
  readonly children: (theme: Theme) => ReactNode;
};

export function ListItem(props: ListItemProps) {
  const { theme, width, height, isSelected, roles, target, children } = props;
  const box: BoxProps = {
    width,
    height,
    flexShrink: 0,
    flexDirection: 'column',
    ...spokenAs(roles.item, ...(isSelected ? [roles.selected] : [])),
  };
  return (
    <Pointable {...box} at={() => target}>
      {isSelected ? (
        <Filled tone="selected" theme={theme} width={width} height={height}>
          {children(inSelection(theme))}
        </Filled>
      ) : (
        children(theme)
      )}
    </Pointable>
  );
}

export type EmptyListProps = {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  readonly children: string;
};

/** Why nothing is listed. */
export function EmptyList({ theme, width, height, direction, children }: EmptyListProps) {
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden">
      <Paragraph theme={theme} tone="dim" direction={direction}>
        {children}
      </Paragraph>
    </Box>
  );
}

const inSelections = new WeakMap<Theme, Theme>();

/** The theme of what is selected: every tone is that of a selection. */
function inSelection(theme: Theme): Theme {
  const known = inSelections.get(theme);
  if (known) return known;
  const tones = Object.keys(theme) as Tone[];
  const made = Object.fromEntries(tones.map((tone) => [tone, theme.selected])) as Theme;
  inSelections.set(theme, made);
  return made;
}
