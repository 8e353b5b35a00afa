/** A row with something at each of its two ends. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { ReadingRow } from '../../painter/reading-row.tsx';
import type { Direction } from '../../text/index.ts';

/** Blank cells at the ends of a row of the screen, and between what stands on it. */
export const EDGE = 1;
export const GAP = 2;

export type EndsProps = {
  /** The way the row runs: `near` stands where it begins. */
  readonly direction: Direction;
  /** Cells of the row. */
  readonly width: number;
  /** Blank cells at each end. */
  readonly edge?: number;
  readonly near: ReactNode;
  readonly far: ReactNode;
};

export function Ends({ direction, width, edge = 0, near, far }: EndsProps) {
  return (
    <ReadingRow
      direction={direction}
      width={width}
      height={1}
      flexShrink={0}
      justifyContent="space-between"
      paddingLeft={edge}
      paddingRight={edge}
    >
      <Box flexShrink={0}>{near}</Box>
      <Box flexShrink={0}>{far}</Box>
    </ReadingRow>
  );
}
