/** The row over the text: the heading of the section that is read, once it is out of sight, and the time it takes. */
import { currentSection } from '../reader/state.ts';
import { EDGE, Ends, GAP } from './ends.tsx';
import type { ViewProps } from './view.ts';
import { Words, wordsWidth } from './words.tsx';

export function Header({ state, messages, theme }: ViewProps) {
  const { document, top, frame } = state;
  const { article } = document;
  const section = currentSection(state);
  const { block, title } = article.sections[section];
  const heading = section === 0 ? article.title : title;
  const isOutOfSight = top.block > block;
  const { direction } = article;
  const time = messages.minutes(document.minutes);
  return (
    <Ends
      direction={direction}
      width={frame.columns}
      edge={EDGE}
      near={
        <Words
          theme={theme}
          tone="dim"
          direction={direction}
          width={frame.columns - wordsWidth(time) - GAP - 2 * EDGE}
        >
          {isOutOfSight ? heading : ''}
        </Words>
      }
      far={
        <Words theme={theme} tone="dim">
          {time}
        </Words>
      }
    />
  );
}
