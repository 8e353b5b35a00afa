/** The list of articles. Only those in view are looked at, so a long list costs a key no more than a short one. */
import { Box } from 'ink';
import { startOfDay, UNDATED } from '../../front/order.ts';
import {
  directionOfEntry,
  type FrontState,
  rowsOfEntry,
  selectedRange,
} from '../../front/state.ts';
import { dayName } from '../../languages/relative-time.ts';
import { ReadingRow } from '../../painter/reading-row.tsx';
import { EDGE } from '../parts/ends.tsx';
import { EmptyList, List, ListItem } from '../parts/list.tsx';
import { Words } from '../parts/words.tsx';
import { Entry } from './entry.tsx';
import type { FrontProps, FrontWords } from './front-view.ts';

export type EntriesProps = FrontProps & { readonly width: number; readonly height: number };

export function Entries({ state, words, theme, width, height }: EntriesProps) {
  const { listing, articles, cursor, now, feeds, direction } = state;
  const { keys } = listing;
  if (keys.length === 0) {
    return (
      <EmptyList theme={theme} width={width} height={height} direction={direction}>
        {reasonOf(state, words)}
      </EmptyList>
    );
  }
  const rows = rowsOfEntry(width);
  const [first, last] = selectedRange(state) ?? [cursor, cursor];
  const rowsOf = (index: number) => rows + (beginsDay(state, index) ? 1 : 0);
  return (
    <List
      width={width}
      height={height}
      heights={{ length: keys.length, at: rowsOf }}
      roles={words.reader.roles}
      selected={cursor}
    >
      {(index) => {
        const article = articles.get(keys[index]);
        return (
          <Box flexDirection="column" flexShrink={0} width={width}>
            {beginsDay(state, index) && (
              <ReadingRow
                direction={direction}
                height={1}
                flexShrink={0}
                paddingLeft={EDGE}
                paddingRight={EDGE}
              >
                <Words theme={theme} tone="heading" width={width - 2 * EDGE}>
                  {dayOf(state, index, words)}
                </Words>
              </ReadingRow>
            )}
            <ListItem
              theme={theme}
              width={width}
              height={rows}
              roles={words.reader.roles}
              isSelected={index >= first && index <= last}
              target={{ type: 'item', item: index }}
            >
              {(theme) =>
                article && (
                  <Entry
                    theme={theme}
                    width={width}
                    article={article}
                    source={feeds.titles.get(article.feed) ?? article.source}
                    direction={directionOfEntry(state, article)}
                    now={now}
                    words={words}
                  />
                )
              }
            </ListItem>
          </Box>
        );
      }}
    </List>
  );
}

function reasonOf({ listing }: FrontState, { front }: FrontWords): string {
  if (!listing.isWhole) return front.empty.looking;
  return listing.filter.type === 'all' ? front.empty.all : front.empty.found;
}

/** Whether it is the first of a day, or of those that were read. */
function beginsDay(state: FrontState, index: number): boolean {
  return (
    index === 0 ||
    index === state.listing.readFrom ||
    dayAt(state, index) !== dayAt(state, index - 1)
  );
}

function dayAt({ listing, articles }: FrontState, index: number): number {
  const time = articles.get(listing.keys[index])?.published ?? UNDATED;
  return time === UNDATED ? time : startOfDay(time);
}

function dayOf(state: FrontState, index: number, { front, reader }: FrontWords): string {
  const time = dayAt(state, index);
  if (time === UNDATED) return '';
  const day = dayName(reader.language, time, startOfDay(state.now));
  return index >= state.listing.readFrom ? front.read(day) : day;
}
