/** The list of feeds: all articles, saved queries, feeds, tags and languages, each with the number of its unread articles. */
import { Box } from 'ink';
import type { FeedItem } from '../../front/feed-list.ts';
import { insidePanel } from '../../layout/frame.ts';
import { ReadingRow } from '../../painter/reading-row.tsx';
import { EDGE, Ends, GAP } from '../parts/ends.tsx';
import { List, ListItem } from '../parts/list.tsx';
import { Words, wordsWidth } from '../parts/words.tsx';
import { itemTitle } from './filter-title.ts';
import type { FrontProps, FrontWords } from './front-view.ts';

export function FeedList({ state, words, theme }: FrontProps) {
  const { feeds, feed, direction, frame } = state;
  const { items } = feeds;
  const { width, height } = insidePanel(frame);
  const headingOf = (index: number) =>
    items[index].kind === items[index - 1]?.kind ? undefined : kindOf(items[index], words);
  const rowsOf = (index: number) =>
    (headingOf(index) === undefined ? 0 : 1) + itemRows(items[index]);
  return (
    <List
      width={width}
      height={height}
      heights={{ length: items.length, at: rowsOf }}
      roles={words.reader.roles}
      selected={feed}
    >
      {(index) => {
        const item = items[index];
        const heading = headingOf(index);
        return (
          <Box flexDirection="column" flexShrink={0} width={width}>
            {heading !== undefined && (
              <ReadingRow direction={direction} height={1} flexShrink={0} paddingX={EDGE}>
                <Words theme={theme} tone="heading" width={width - 2 * EDGE}>
                  {heading}
                </Words>
              </ReadingRow>
            )}
            <ListItem
              theme={theme}
              width={width}
              height={itemRows(item)}
              roles={words.reader.roles}
              isSelected={index === feed}
              target={{ type: 'item', item: index }}
            >
              {(theme) => <Item theme={theme} width={width} item={item} words={words} />}
            </ListItem>
          </Box>
        );
      }}
    </List>
  );
}

/** What is wrong with a feed stands below it. */
function itemRows({ fault }: FeedItem): number {
  return fault === undefined ? 1 : 2;
}

function kindOf({ kind }: FeedItem, { front }: FrontWords): string | undefined {
  return kind === 'all' || kind === 'starred' ? undefined : front.kinds[kind];
}

type ItemProps = Pick<FrontProps, 'theme' | 'words'> & {
  readonly width: number;
  readonly item: FeedItem;
};

function Item({ theme, width, item, words }: ItemProps) {
  const { direction } = words.reader;
  const count = item.unread === 0 ? '' : words.reader.number(item.unread);
  const room = width - 2 * EDGE - GAP - wordsWidth(count);
  return (
    <>
      <Ends
        direction={direction}
        width={width}
        edge={EDGE}
        near={
          <Words theme={theme} tone={item.unread > 0 ? 'strong' : 'text'} width={room}>
            {titleIn(item, words)}
          </Words>
        }
        far={
          <Words theme={theme} tone="number">
            {count}
          </Words>
        }
      />
      {item.fault !== undefined && (
        <ReadingRow
          direction={direction}
          height={1}
          flexShrink={0}
          paddingLeft={direction === 'rtl' ? EDGE : 2 * EDGE}
          paddingRight={direction === 'rtl' ? 2 * EDGE : EDGE}
        >
          <Words theme={theme} tone="label" direction={direction} width={width - 3 * EDGE}>
            {`! ${item.fault}`}
          </Words>
        </ReadingRow>
      )}
    </>
  );
}

/** Of a feed in folders: these before it. */
function titleIn({ filter, folder = [] }: FeedItem, words: FrontWords): string {
  return [...folder, itemTitle(filter, words)].join(' / ');
}
