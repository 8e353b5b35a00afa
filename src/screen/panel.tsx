/** The open panel: a border with its title, and in it the outline, the names, a word, or help. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { isolated } from '../languages/isolates.ts';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { insidePanel, TITLE_ROWS } from '../layout/frame.ts';
import type { PanelName } from '../reader/action.ts';
import { Glossary } from './glossary.tsx';
import { Help } from './help.tsx';
import { Outline } from './outline.tsx';
import { lookOf } from './parts/looks.ts';
import { Words } from './parts/words.tsx';
import type { ViewProps } from './view.ts';
import { WordCard } from './word-card.tsx';

/** What each panel shows. */
const CONTENT: Readonly<Record<PanelName, (props: ViewProps) => ReactNode>> = {
  outline: Outline,
  glossary: Glossary,
  word: WordCard,
  help: Help,
};

export function Panel(props: ViewProps & { readonly panel: PanelName }) {
  const { panel, state, messages, theme } = props;
  const { frame } = state;
  const { width } = insidePanel(frame);
  const Content = CONTENT[panel];
  const { color, dimColor } = lookOf(theme, 'border');
  return (
    <Box
      flexDirection="column"
      flexShrink={0}
      width={frame.panel.width}
      height={frame.height}
      overflow="hidden"
      borderStyle="round"
      borderColor={color}
      borderDimColor={dimColor}
    >
      <Box height={TITLE_ROWS} flexShrink={0} justifyContent="center">
        <Words theme={theme} tone="title" direction={messages.direction} width={width}>
          {filtered(titleOf(panel, messages), state.filter)}
        </Words>
      </Box>
      <Content state={state} messages={messages} theme={theme} />
    </Box>
  );
}

function titleOf(panel: PanelName, { outline, names, word, help }: ReaderMessages): string {
  return { outline, glossary: names, word: word.title, help }[panel];
}

/** The name of the panel, and what its lines must have in them. */
function filtered(title: string, filter: string): string {
  return filter === '' ? title : `${title}: ${isolated(filter)}`;
}
