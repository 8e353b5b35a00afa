/** What Ink takes by itself: lines of a file on a screen, `j` and `k` move by one. Nothing is joined or reordered. */
import { readFileSync } from 'node:fs';
import { Box, render, Text, useInput, useWindowSize } from 'ink';
import { useState } from 'react';
import { bidiStream } from '../../../src/ink/bidi-stream.ts';

const WIDTH = 72; // cells

const lines = readFileSync(process.argv[2], 'utf8')
  .split('\n')
  .flatMap((line) => line.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? ['']);

function Reader() {
  const { rows } = useWindowSize();
  const [top, setTop] = useState(0);
  const last = Math.max(0, lines.length - (rows - 1));
  useInput((input) => {
    const by = { j: 1, k: -1, ' ': rows, b: -rows, d: rows / 2, u: -rows / 2 }[input];
    if (by !== undefined) setTop((row) => Math.max(0, Math.min(Math.round(row + by), last)));
  });
  return (
    <Box flexDirection="column" height={rows}>
      {lines.slice(top, top + rows - 1).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place on the screen.
        <Text key={at} wrap="truncate-end">
          {line}
        </Text>
      ))}
      <Text inverse>{`${top} of ${lines.length}`}</Text>
    </Box>
  );
}

// `bidi` behind the file: joined and in order.
const stdout = process.argv[3] === 'bidi' ? bidiStream(process.stdout) : process.stdout;
render(<Reader />, { stdout, alternateScreen: true, patchConsole: false });
