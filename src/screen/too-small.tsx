/** What a screen says on which nothing can be read. */
import { Box } from 'ink';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { LEAST_COLUMNS, LEAST_ROWS } from '../layout/frame.ts';
import type { Theme } from './parts/theme.ts';
import { Paragraph } from './parts/words.tsx';

export type TooSmallProps = {
  readonly frame: { readonly columns: number; readonly rows: number };
  readonly messages: ReaderMessages;
  readonly theme: Theme;
};

export function TooSmall({ frame: { columns, rows }, messages, theme }: TooSmallProps) {
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      <Paragraph theme={theme} direction={messages.direction}>
        {messages.tooSmall(LEAST_COLUMNS, LEAST_ROWS)}
      </Paragraph>
    </Box>
  );
}
