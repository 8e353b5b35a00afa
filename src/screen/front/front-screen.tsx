/** The front page: its header, the list of articles and the panel beside it, and what stands at the foot. Or the reader. */
import { Box } from 'ink';
import { Screen } from '../screen.tsx';
import { TooSmall } from '../too-small.tsx';
import { Entries } from './entries.tsx';
import { FrontFoot } from './front-foot.tsx';
import { FrontHeader } from './front-header.tsx';
import { FrontPanel } from './front-panel.tsx';
import type { FrontProps } from './front-view.ts';

export function FrontScreen(props: FrontProps) {
  const { state, words, theme } = props;
  const { frame, reading } = state;
  if (reading) return <Screen state={reading.state} messages={words.reader} theme={theme} />;
  if (frame.isTooSmall) return <TooSmall frame={frame} messages={words.reader} theme={theme} />;
  return (
    <Box flexDirection="column" width={frame.columns} height={frame.rows} overflow="hidden">
      {frame.header > 0 && <FrontHeader {...props} />}
      <Box height={frame.height} flexShrink={0} overflow="hidden">
        <Body {...props} />
      </Box>
      <FrontFoot {...props} />
    </Box>
  );
}

function Body(props: FrontProps) {
  const { frame, panel: name } = props.state;
  const { panel } = frame;
  const opened = name && <FrontPanel {...props} panel={name} />;
  if (panel.place === 'instead') return opened;
  const isOnLeft = panel.place === 'beside' && panel.x === 0;
  return (
    <>
      {isOnLeft && opened}
      <Entries {...props} width={frame.columns - panel.width} height={frame.height} />
      {!isOnLeft && opened}
    </>
  );
}
