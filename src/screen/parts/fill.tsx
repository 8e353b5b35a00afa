/** A ground in one tone, under what stands in the same box. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { blank, type Row, type Tone } from '../../layout/row.ts';
import { FinishedRows } from '../../painter/finished-rows.tsx';
import { finishedRow } from './finished-row.ts';
import type { Theme } from './theme.ts';

export type FilledProps = {
  readonly tone: Tone;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
};

/** `width` × `height` cells in the tone, with the children in a column on them. */
export function Filled({ tone, theme, width, height, children }: FilledProps) {
  const row = finishedRow(blankRow(width, tone), () => '', theme);
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      <Box position="absolute" aria-hidden>
        <FinishedRows rows={new Array(height).fill(row)} width={width} />
      </Box>
      {children}
    </Box>
  );
}

const rows = new Map<string, Row>();

/** The same row for the same width and tone. */
function blankRow(width: number, tone: Tone): Row {
  const key = `${width} ${tone}`;
  const row = rows.get(key) ?? blank(width, tone);
  rows.set(key, row);
  return row;
}
