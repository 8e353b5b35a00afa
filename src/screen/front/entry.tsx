/** One article of the list: whether it is read and starred, its title, its source, how old it is, and its length. */
import { Box } from 'ink';
import { minutesFor } from '../../article/reading-time.ts';
import { UNDATED } from '../../front/order.ts';
import { rowsOfEntry } from '../../front/state.ts';
import { timeAgo } from '../../languages/relative-time.ts';
import type { Tone } from '../../layout/row.ts';
import { ReadingRow } from '../../painter/reading-row.tsx';
import type { ListedArticle } from '../../store/entry.ts';
import type { Direction } from '../../text/index.ts';
import { EDGE, Ends, GAP } from '../parts/ends.tsx';
import type { Theme } from '../parts/theme.ts';
import { Words, wordsWidth } from '../parts/words.tsx';
import { AGE, LENGTH, SOURCE } from './columns.ts';
import type { FrontWords } from './front-view.ts';

export type EntryProps = {
  readonly theme: Theme;
  readonly width: number;
  readonly article: ListedArticle;
  readonly source: string;
  /** The side where the row begins. */
  readonly direction: Direction;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: FrontWords;
};

/** Cells of the signs before a title, with the blank behind them. */
const SIGNS = 3;

export function Entry(props: EntryProps) {
  const { theme, width, source, direction } = props;
  if (rowsOfEntry(width) === 2) return <TallEntry {...props} />;
  const beside = SOURCE + AGE + LENGTH + 3 * GAP;
  const column = { theme, direction };
  return (
    <Ends
      direction={direction}
      width={width}
      edge={EDGE}
      near={<Title {...props} room={width - 2 * EDGE - SIGNS - beside} />}
      far={
        <ReadingRow direction={direction} columnGap={GAP}>
          <Column {...column} width={SOURCE} text={source} />
          <Column {...column} width={AGE} text={ageOf(props)} />
          <Column {...column} width={LENGTH} text={lengthOf(props)} />
        </ReadingRow>
      }
    />
  );
}

/** The title, and the rest below it. */
function TallEntry(props: EntryProps) {
  const { theme, width, source, direction, words } = props;
  const age = ageOf(props);
  const length = lengthOf(props);
  const room = width - 2 * EDGE - SIGNS;
  const speech = words.reader.direction;
  return (
    <>
      <ReadingRow
        direction={direction}
        height={1}
        flexShrink={0}
        paddingLeft={EDGE}
        paddingRight={EDGE}
      >
        <Title {...props} room={room} />
      </ReadingRow>
      <ReadingRow
        direction={direction}
        height={1}
        flexShrink={0}
        columnGap={GAP}
        paddingLeft={direction === 'rtl' ? EDGE : EDGE + SIGNS}
        paddingRight={direction === 'rtl' ? EDGE + SIGNS : EDGE}
      >
        <Words
          theme={theme}
          tone="dim"
          width={room - wordsWidth(age) - wordsWidth(length) - 2 * GAP}
        >
          {source}
        </Words>
        {age !== '' && (
          <Words theme={theme} tone="dim" direction={speech}>
            {age}
          </Words>
        )}
        <Words theme={theme} tone="dim" direction={speech}>
          {length}
        </Words>
      </ReadingRow>
    </>
  );
}

/** The signs stand where the row begins. */
function Title({ theme, article, direction, words, room }: EntryProps & { readonly room: number }) {
  const { isRead, isStarred, isChanged, title } = article;
  const changed = isChanged && isRead ? words.front.changed : '';
  const beside = changed === '' ? 0 : wordsWidth(changed) + GAP;
  return (
    <ReadingRow direction={direction} columnGap={1}>
      <ReadingRow direction={direction} width={SIGNS - 1} flexShrink={0}>
        <Sign theme={theme} tone="number" text={isRead ? '' : UNREAD} />
        <Sign theme={theme} tone="strong" text={isStarred ? STARRED : ''} />
      </ReadingRow>
      <ReadingRow direction={direction} columnGap={GAP}>
        <Words
          theme={theme}
          tone={isRead ? 'text' : 'strong'}
          direction={direction}
          width={room - beside}
        >
          {title}
        </Words>
        {changed !== '' && (
          <Words theme={theme} tone="label">
            {changed}
          </Words>
        )}
      </ReadingRow>
    </ReadingRow>
  );
}

const UNREAD = '\u2022';
const STARRED = '*';

type SignProps = { readonly theme: Theme; readonly tone: Tone; readonly text: string };

function Sign({ theme, tone, text }: SignProps) {
  return (
    <Box width={1} flexShrink={0}>
      {text !== '' && (
        <Words theme={theme} tone={tone}>
          {text}
        </Words>
      )}
    </Box>
  );
}

type ColumnProps = {
  readonly theme: Theme;
  readonly direction: Direction;
  readonly width: number;
  readonly text: string;
};

function Column({ theme, direction, width, text }: ColumnProps) {
  return (
    <ReadingRow direction={direction} width={width} flexShrink={0}>
      {text !== '' && (
        <Words theme={theme} tone="dim" width={width}>
          {text}
        </Words>
      )}
    </ReadingRow>
  );
}

function ageOf({ article, now, words }: EntryProps): string {
  const { published } = article;
  return published === UNDATED ? '' : timeAgo(words.reader.language, published, now);
}

function lengthOf({ article, words }: EntryProps): string {
  return words.reader.minutes(minutesFor(article.words, article.language));
}
