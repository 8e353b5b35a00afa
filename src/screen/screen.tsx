/** The whole screen: the header, the text and the panel beside it, and what stands at the foot. */
import { Box } from 'ink';
import { Article } from './article.tsx';
import { Header } from './header.tsx';
import { Panel } from './panel.tsx';
import { Prompt } from './prompt.tsx';
import { StatusLine } from './status-line.tsx';
import { TooSmall } from './too-small.tsx';
import type { ViewProps } from './view.ts';

export function Screen(props: ViewProps) {
  const { state } = props;
  const { frame, isZen, prompt, message } = state;
  if (frame.isTooSmall) return <TooSmall {...props} frame={frame} />;
  // What is typed and what is said has to be seen, even where nothing but the text is wanted.
  const hasFoot = !isZen || prompt !== undefined || message !== undefined;
  const footRows = hasFoot ? 1 : 0;
  return (
    <Box flexDirection="column" width={frame.columns} height={frame.rows} overflow="hidden">
      {frame.header > 0 && <Header {...props} />}
      <Box height={frame.rows - frame.header - footRows} flexShrink={0} overflow="hidden">
        <Body {...props} />
      </Box>
      {hasFoot && (prompt ? <Prompt {...props} prompt={prompt} /> : <StatusLine {...props} />)}
    </Box>
  );
}

/** The text, and the panel beside it or in its place. */
function Body(props: ViewProps) {
  const { frame, panel: name } = props.state;
  const { panel, text } = frame;
  const opened = name && panel.place !== 'none' && <Panel {...props} panel={name} />;
  if (panel.place === 'instead') return opened;
  const isOnLeft = panel.place === 'beside' && panel.x === 0;
  const before = text.x - (isOnLeft ? panel.width : 0);
  return (
    <>
      {isOnLeft && opened}
      <Box width={frame.columns - panel.width} paddingLeft={before} flexShrink={0}>
        <Article {...props} />
      </Box>
      {!isOnLeft && opened}
    </>
  );
}
