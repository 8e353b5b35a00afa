import { Box, Text } from 'ink';
import type { Row } from '../layout/row.ts';
import { paint, type Theme } from './theme.ts';

/** Finished rows, one under the other. They fit already; `truncate-end` only keeps Ink from wrapping. */
export function Rows({ rows, theme }: { readonly rows: readonly Row[]; readonly theme: Theme }) {
  return (
    <Box flexDirection="column">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place on the screen.
        <Text key={index} wrap="truncate-end">
          {paint(row, theme)}
        </Text>
      ))}
    </Box>
  );
}
