/** A row of parts in the order in which they are read, whichever way it runs. */
import { Box, type BoxProps, useIsScreenReaderEnabled } from 'ink';
import type { ReactNode } from 'react';
import type { Direction } from '../text/index.ts';

export type ReadingRowProps = Omit<BoxProps, 'flexDirection'> & {
  readonly direction: Direction;
  readonly children?: ReactNode;
};

export function ReadingRow({ direction, ...box }: ReadingRowProps) {
  // Of a reversed row Ink's screen reader mode says the last part first.
  const isSpoken = useIsScreenReaderEnabled();
  return <Box {...box} flexDirection={isSpoken ? 'row' : rowOf(direction)} />;
}

export function rowOf(direction: Direction): 'row' | 'row-reverse' {
  return direction === 'rtl' ? 'row-reverse' : 'row';
}
