/** The open panel of the front page: the list of feeds, the names in the news, or help. */
import type { ReactNode } from 'react';
import type { FrontPanel as PanelName } from '../../front/action.ts';
import { PanelBox } from '../parts/panel-box.tsx';
import { FeedList } from './feed-list.tsx';
import { FrontHelp } from './front-help.tsx';
import type { FrontProps } from './front-view.ts';
import { NewsNames } from './news-names.tsx';

/** What each panel shows. */
const CONTENT: Readonly<Record<PanelName, (props: FrontProps) => ReactNode>> = {
  feeds: FeedList,
  names: NewsNames,
  help: FrontHelp,
};

export function FrontPanel({ panel, ...props }: FrontProps & { readonly panel: PanelName }) {
  const { state, words, theme } = props;
  const { front, reader } = words;
  const Content = CONTENT[panel];
  const titles = { feeds: front.feeds, names: front.names, help: reader.help };
  return (
    <PanelBox theme={theme} frame={state.frame} title={titles[panel]} direction={state.direction}>
      <Content {...props} />
    </PanelBox>
  );
}
