/** The open panel: the outline, the names, a word, or help. */
import type { ReactNode } from 'react';
import { isolated } from '../languages/isolates.ts';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { PanelName } from '../reader/action.ts';
import { Glossary } from './glossary.tsx';
import { Help } from './help.tsx';
import { Outline } from './outline.tsx';
import { PanelBox } from './parts/panel-box.tsx';
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
  const Content = CONTENT[panel];
  return (
    <PanelBox
      theme={theme}
      frame={state.frame}
      title={filtered(titleOf(panel, messages), state.filter)}
      direction={messages.direction}
    >
      <Content state={state} messages={messages} theme={theme} />
    </PanelBox>
  );
}

function titleOf(panel: PanelName, { outline, names, word, help }: ReaderMessages): string {
  return { outline, glossary: names, word: word.title, help }[panel];
}

/** The name of the panel, and what its lines must have in them. */
function filtered(title: string, filter: string): string {
  return filter === '' ? title : `${title}: ${isolated(filter)}`;
}
