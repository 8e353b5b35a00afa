/** Help: the keys and what they do, scrolled by rows. */
import { Box } from 'ink';
import { type Frame, insidePanel } from '../layout/frame.ts';
import { HELP_GAP, type HelpTable, type HelpTableLine } from '../layout/help-list.ts';
import { ReadingRow } from '../painter/reading-row.tsx';
import { type ShownHelp, shownHelp } from '../reader/panels/help.ts';
import type { Direction } from '../text/index.ts';
import { spokenAs } from './parts/roles.ts';
import type { Theme } from './parts/theme.ts';
import { Paragraph, Words } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

export function Help({ state, messages, theme }: ViewProps) {
  return (
    <HelpTableRows
      theme={theme}
      frame={state.frame}
      help={shownHelp(state)}
      role={messages.roles.table}
      direction={state.guide.direction}
    />
  );
}

export type HelpTableRowsProps = {
  readonly theme: Theme;
  readonly frame: Frame;
  readonly help: ShownHelp;
  /** What a screen reader is told that it is. */
  readonly role: string;
  readonly direction: Direction;
};

/** The rows of the table that a panel has room for. */
export function HelpTableRows({ theme, frame, help, role, direction }: HelpTableRowsProps) {
  const { width, height } = insidePanel(frame);
  const { table, top } = help;
  const { first, end, above } = linesInView(table.lines, top, height);
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden" {...spokenAs(role)}>
      <Box flexDirection="column" flexShrink={0} marginTop={above - top}>
        <HelpLines
          theme={theme}
          table={{ ...table, lines: table.lines.slice(first, end) }}
          direction={direction}
        />
      </Box>
    </Box>
  );
}

export type HelpLinesProps = {
  readonly theme: Theme;
  readonly table: HelpTable;
  readonly direction: Direction;
};

/** Keys in a column of their own on the side where reading begins. */
export function HelpLines({ theme, table, direction }: HelpLinesProps) {
  return table.lines.map(({ keys, text, height }) => (
    <ReadingRow
      key={text}
      direction={direction}
      columnGap={HELP_GAP}
      height={height}
      flexShrink={0}
    >
      <Box width={table.keyWidth} flexDirection="column" flexShrink={0}>
        {keys.map((row) => (
          <ReadingRow key={row[0]} direction={direction} columnGap={1} flexShrink={0}>
            {row.map((key) => (
              <Words key={key} theme={theme} tone="strong" direction="ltr">
                {key}
              </Words>
            ))}
          </ReadingRow>
        ))}
      </Box>
      <Box width={table.textWidth} flexDirection="column" flexShrink={0}>
        <Paragraph theme={theme} direction={direction}>
          {text}
        </Paragraph>
      </Box>
    </ReadingRow>
  ));
}

/** The lines that `height` rows from `top` on show some of, and the rows that stand before the first of them. */
function linesInView(lines: readonly HelpTableLine[], top: number, height: number) {
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
