/** The row over the text: the heading of the section that is read, once it is out of sight, and the time it takes. */
import { memo } from 'react';
import { currentSection } from '../reader/state.ts';
import type { Direction } from '../text/index.ts';
import { EDGE, Ends, GAP } from './parts/ends.tsx';
import type { Theme } from './parts/theme.ts';
import { Words, wordsWidth } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

export function Header({ state, messages, theme }: ViewProps) {
  const { document, top, frame } = state;
  const { article } = document;
  const section = currentSection(state);
  const { block, title } = article.sections[section];
  const heading = section === 0 ? article.title : title;
  const isOutOfSight = top.block > block;
  return (
    <HeaderRow
      theme={theme}
      width={frame.columns}
      title={isOutOfSight ? heading : ''}
      note={messages.minutes(document.minutes)}
      direction={article.direction}
    />
  );
}

export type HeaderRowProps = {
  readonly theme: Theme;
  readonly width: number;
  /** Stands where reading begins. */
  readonly title: string;
  /** Stands opposite. */
  readonly note: string;
  readonly direction: Direction;
};

export const HeaderRow = memo(function HeaderRow({
  theme,
  width,
  title,
  note,
  direction,
}: HeaderRowProps) {
  const room = width - wordsWidth(note) - GAP - 2 * EDGE;
  return (
    <Ends
      direction={direction}
      width={width}
      edge={EDGE}
      near={
        <Words theme={theme} tone="dim" direction={direction} width={room}>
          {title}
        </Words>
      }
      far={
        <Words theme={theme} tone="dim">
          {note}
        </Words>
      }
    />
  );
});
