import { Box } from 'ink';
import type { State } from '../reader/state.ts';
import type { Catalogue } from './catalogue.ts';
import { Panel } from './panel.tsx';
import { footPane, headerPane, panelPane, textPane, tooSmallPane } from './panes.ts';
import { Rows } from './rows.tsx';
import type { Theme } from './theme.ts';

type Props = {
  readonly state: State;
  readonly catalogue: Catalogue;
  readonly theme: Theme;
};

/** The whole screen: text and panel over the status line. */
export function Screen({ state, catalogue, theme }: Props) {
  const { frame } = state;
  if (frame.isTooSmall) return <Rows rows={tooSmallPane(state, catalogue)} theme={theme} />;
  const { panel, text } = frame;
  const isOnLeft = panel.place === 'beside' && panel.x === 0;
  return (
    <Box flexDirection="column" width={frame.columns} height={frame.rows}>
      {frame.header > 0 && <Rows rows={[headerPane(state, catalogue)]} theme={theme} />}
      <Box flexDirection={isOnLeft ? 'row-reverse' : 'row'} height={frame.height}>
        {panel.place !== 'instead' && (
          <Box
            width={frame.columns - panel.width}
            paddingLeft={text.x - (isOnLeft ? panel.width : 0)}
          >
            <Rows rows={textPane(state)} theme={theme} />
          </Box>
        )}
        {state.panel && (
          <Panel
            pane={panelPane(state, state.panel, catalogue)}
            width={panel.width}
            height={frame.height}
            theme={theme}
          />
        )}
      </Box>
      {!state.isZen && <Rows rows={[footPane(state, catalogue)]} theme={theme} />}
    </Box>
  );
}
