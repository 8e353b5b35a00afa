/** The keys of the front page and what they do. */
import { shownHelp } from '../../reader/panels/help.ts';
import { HelpTableRows } from '../help.tsx';
import type { FrontProps } from './front-view.ts';

export function FrontHelp({ state, words, theme }: FrontProps) {
  const { guide, frame, helpTop } = state;
  return (
    <HelpTableRows
      theme={theme}
      frame={frame}
      help={shownHelp({ guide, filter: '', frame, helpTop })}
      role={words.reader.roles.table}
      direction={guide.direction}
    />
  );
}
