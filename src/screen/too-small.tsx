/** What a screen says on which nothing can be read. */
import { Box } from 'ink';
import { LEAST_COLUMNS, LEAST_ROWS } from '../layout/frame.ts';
import { Paragraph } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

export function TooSmall({ state, messages, theme }: ViewProps) {
  const { columns, rows } = state.frame;
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      <Paragraph theme={theme} direction={messages.direction}>
        {messages.tooSmall(LEAST_COLUMNS, LEAST_ROWS)}
      </Paragraph>
    </Box>
  );
}
