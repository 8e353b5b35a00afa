/** Help: the keys and what they do, scrolled by rows. */
import { Box } from 'ink';
import { insidePanel } from '../layout/frame.ts';
import { HELP_GAP, type HelpTable } from '../layout/help-list.ts';
import { shownHelp } from '../reader/panels/help.ts';
import { rowOf } from './ends.tsx';
import type { ViewProps } from './view.ts';
import { Paragraph, Words } from './words.tsx';

export function Help({ state, theme }: ViewProps) {
  const { width, height } = insidePanel(state.frame);
  const { direction } = state.guide;
  const { table, top } = shownHelp(state);
  const { first, end, above } = linesInView(table.lines, top, height);
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden" aria-role="table">
      <Box flexDirection="column" flexShrink={0} marginTop={above - top}>
        {table.lines.slice(first, end).map(({ keys, text, height }) => (
          <Box key={text} flexDirection={rowOf(direction)} columnGap={HELP_GAP} height={height} flexShrink={0}>
            <Box width={table.keyWidth} flexDirection="column" flexShrink={0}>
              {keys.map((row) => (
                <Box key={row[0]} flexDirection={rowOf(direction)} columnGap={1} flexShrink={0}>
                  {row.map((key) => (
                    <Words key={key} theme={theme} tone="strong" direction="ltr">
                      {key}
                    </Words>
                  ))}
                </Box>
              ))}
            </Box>
            <Box width={table.textWidth} flexDirection="column" flexShrink={0}>
              <Paragraph theme={theme} direction={direction}>
                {text}
              </Paragraph>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** The lines that `height` rows from `top` on show some of, and the rows that stand before the first of them. */
function linesInView(lines: HelpTable['lines'], top: number, height: number) {
  let [first, above] = [0, 0];
  while (first < lines.length && above + lines[first].height <= top) {
    above += lines[first].height;
    first += 1;
  }
  let end = first;
  for (let rows = above; end < lines.length && rows < top + height; end += 1) {
    rows += lines[end].height;
  }
  return { first, end, above };
}
