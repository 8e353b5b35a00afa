import { Box } from 'ink';
import type { State } from '../reader/state.ts';
import type { Catalogue } from './catalogue.ts';
import { Panel } from './panel.tsx';
import { footPane, panelPane, textPane, tooSmallPane } from './panes.ts';
import { Rows } from './rows.tsx';
import type { Theme } from './theme.ts';

type Props = {
  readonly state: State;
  readonly catalogue: Catalogue;
  readonly theme: Theme;
};

/** The whole screen: text and panel over the status line. */
export function Screen({ state, catalogue, theme }: Props) {
  const { frame, subject } = state;
  if (frame.isTooSmall) return <Rows rows={tooSmallPane(state, catalogue)} theme={theme} />;
  // The outline stands on the side where reading begins, the other panels on the side where it ends.
  const isOnRight = (state.panel === 'outline') === (subject.article.direction === 'rtl');
  return (
    <Box flexDirection="column" width={frame.columns} height={frame.rows}>
      <Box flexDirection={isOnRight ? 'row' : 'row-reverse'} height={frame.height}>
        {frame.panel.place !== 'instead' && (
          <Box width={frame.text.area} flexDirection="column" alignItems="center">
            <Rows rows={textPane(state)} theme={theme} />
          </Box>
        )}
        {state.panel && (
          <Panel
            pane={panelPane(state, state.panel, catalogue)}
            width={frame.panel.width}
            height={frame.height}
            theme={theme}
          />
        )}
      </Box>
      {!state.isZen && <Rows rows={[footPane(state, catalogue)]} theme={theme} />}
    </Box>
  );
}
