/** The row over the list: what is listed, and how much of it is not read. */
import { HeaderRow } from '../header.tsx';
import { filterTitle } from './filter-title.ts';
import type { FrontProps } from './front-view.ts';

export function FrontHeader({ state, words, theme }: FrontProps) {
  return (
    <HeaderRow
      theme={theme}
      width={state.frame.columns}
      title={filterTitle(state, words)}
      note={words.front.unread(state.articles.unread)}
      direction={state.direction}
    />
  );
}
