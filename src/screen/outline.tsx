/** The outline: each section's number, its heading and the English label. */
import { Box } from 'ink';
import { insidePanel } from '../layout/frame.ts';
import { currentSection } from '../reader/state.ts';
import { rowOf } from './ends.tsx';
import { List, ListItem } from './list.tsx';
import type { ViewProps } from './view.ts';
import { Words, wordsWidth } from './words.tsx';

/** Stands beside the number of the section that is being read, pointing into the list. */
const HERE = { ltr: '▸', rtl: '◂' } as const;

/** Cells beside number and heading: one at the edge, the sign, one between the two. */
const BESIDE = 3;

export function Outline({ state, messages, theme }: ViewProps) {
  const { width, height } = insidePanel(state.frame);
  const { sections, direction } = state.document.article;
  const current = currentSection(state);
  const rowsOf = (index: number) => (sections[index].label ? 2 : 1);
  return (
    <List
      width={width}
      height={height}
      heights={{ length: sections.length, at: rowsOf }}
      selected={state.section}
    >
      {(index) => {
        const { title, label } = sections[index];
        const number = messages.number(index);
        const room = width - wordsWidth(number) - BESIDE;
        return (
          <ListItem
            theme={theme}
            width={width}
            height={rowsOf(index)}
            isSelected={index === state.section}
            target={{ type: 'item', item: index }}
          >
            {(theme) => (
              <>
                <Box flexDirection={rowOf(direction)} paddingLeft={1} paddingRight={1} columnGap={1}>
                  <Box flexDirection={rowOf(direction)}>
                    <Words theme={theme} tone="number">
                      {index === current ? HERE[direction] : '\u00A0'}
                    </Words>
                    <Words theme={theme} tone="number">
                      {number}
                    </Words>
                  </Box>
                  {index === 0 ? (
                    <Words theme={theme} tone="label" width={room}>
                      {messages.lead}
                    </Words>
                  ) : (
                    <Words theme={theme} tone="heading" direction={direction} width={room}>
                      {title}
                    </Words>
                  )}
                </Box>
                {label && (
                  <Box
                    flexDirection={rowOf(direction)}
                    paddingLeft={direction === 'rtl' ? 0 : width - room}
                    paddingRight={direction === 'rtl' ? width - room : 0}
                  >
                    <Words theme={theme} tone="label" width={room}>
                      {label}
                    </Words>
                  </Box>
                )}
              </>
            )}
          </ListItem>
        );
      }}
    </List>
  );
}
