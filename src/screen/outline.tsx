/** The outline: each section's number, its heading and the English label. */
import { Box } from 'ink';
import { memo } from 'react';
import type { Section } from '../article/article.ts';
import { insidePanel } from '../layout/frame.ts';
import { ReadingRow } from '../painter/reading-row.tsx';
import { currentSection } from '../reader/state.ts';
import type { Direction } from '../text/index.ts';
import { EmptyList, List, ListItem } from './parts/list.tsx';
import type { Theme } from './parts/theme.ts';
import { Words, wordsWidth } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

export function Outline({ state, messages, theme }: ViewProps) {
  const { width, height } = insidePanel(state.frame);
  const { sections, direction } = state.document.article;
  // Without a heading there is nothing to choose from.
  if (sections.length === 1) {
    return (
      <EmptyList theme={theme} width={width} height={height} direction={messages.direction}>
        {messages.noHeadings}
      </EmptyList>
    );
  }
  const current = currentSection(state);
  const rowsOf = (index: number) => (sections[index].label ? 2 : 1);
  return (
    <List
      width={width}
      height={height}
      heights={{ length: sections.length, at: rowsOf }}
      selected={state.section}
      roles={messages.roles}
    >
      {(index, height) => (
        <ListItem
          theme={theme}
          width={width}
          height={height}
          isSelected={index === state.section}
          roles={messages.roles}
          target={{ type: 'item', item: index }}
        >
          {(theme) => (
            <OutlineItem
              theme={theme}
              width={width}
              section={sections[index]}
              number={messages.number(index)}
              lead={index === 0 ? messages.lead : undefined}
              isHere={index === current}
              direction={direction}
            />
          )}
        </ListItem>
      )}
    </List>
  );
}

/** Stands beside the number of the section that is being read, pointing into the list. */
const HERE = { ltr: '▸', rtl: '◂' } as const;

/** Cells beside number and heading: one at the edge, the sign, one between the two. */
const BESIDE = 3;

export type OutlineItemProps = {
  readonly theme: Theme;
  readonly width: number;
  readonly section: Section;
  /** In the digits of the interface. */
  readonly number: string;
  /** What the section before the first heading is called, of that one. */
  readonly lead?: string;
  /** It is the section that is being read. */
  readonly isHere: boolean;
  /** The article's. */
  readonly direction: Direction;
};

export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps) {
  const { theme, width, section, number, lead, isHere, direction } = props;
  const room = width - wordsWidth(number) - BESIDE;
  const indent = width - room;
  const isRtl = direction === 'rtl';
  return (
    <>
      <ReadingRow
        direction={direction}
        paddingLeft={isRtl ? 0 : 1}
        paddingRight={isRtl ? 1 : 0}
        columnGap={1}
      >
        <ReadingRow direction={direction} flexShrink={0}>
          <Box width={1} aria-hidden>
            {isHere && (
              <Words theme={theme} tone="number">
                {HERE[direction]}
              </Words>
            )}
          </Box>
          <Words theme={theme} tone="number">
            {number}
          </Words>
        </ReadingRow>
        {lead === undefined ? (
          <Words theme={theme} tone="heading" direction={direction} width={room}>
            {section.title}
          </Words>
        ) : (
          <Words theme={theme} tone="label" width={room}>
            {lead}
          </Words>
        )}
      </ReadingRow>
      {section.label && (
        <ReadingRow
          direction={direction}
          paddingLeft={isRtl ? 0 : indent}
          paddingRight={isRtl ? indent : 0}
        >
          <Words theme={theme} tone="label" width={room}>
            {section.label}
          </Words>
        </ReadingRow>
      )}
    </>
  );
});
