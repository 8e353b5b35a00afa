/** What a panel stands in: a border, and its title. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { type Frame, insidePanel, TITLE_ROWS } from '../../layout/frame.ts';
import type { Direction } from '../../text/index.ts';
import { lookOf } from './looks.ts';
import type { Theme } from './theme.ts';
import { Words } from './words.tsx';

export type PanelBoxProps = {
  readonly theme: Theme;
  readonly frame: Frame;
  readonly title: string;
  /** That of the title. */
  readonly direction: Direction;
  /** As large as `insidePanel` says. */
  readonly children: ReactNode;
};

export function PanelBox({ theme, frame, title, direction, children }: PanelBoxProps) {
  const { color, dimColor } = lookOf(theme, 'border');
  return (
    <Box
      flexDirection="column"
      flexShrink={0}
      width={frame.panel.width}
      height={frame.height}
      overflow="hidden"
      borderStyle="round"
      borderColor={color}
      borderDimColor={dimColor}
    >
      <Box height={TITLE_ROWS} flexShrink={0} justifyContent="center">
        <Words theme={theme} tone="title" direction={direction} width={insidePanel(frame).width}>
          {title}
        </Words>
      </Box>
      {children}
    </Box>
  );
}
