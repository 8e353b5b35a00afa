import { Box } from 'ink';
import type { PanelPane } from './panes.ts';
import { Rows } from './rows.tsx';
import type { Theme } from './theme.ts';

type Props = {
  readonly pane: PanelPane;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
};

/** A bordered panel with its title on the first row. */
export function Panel({ pane, width, height, theme }: Props) {
  return (
    <Box borderStyle="round" borderDimColor flexDirection="column" width={width} height={height}>
      <Box justifyContent="center">
        <Rows rows={[pane.title]} theme={theme} />
      </Box>
      <Rows rows={pane.rows} theme={theme} />
    </Box>
  );
}
