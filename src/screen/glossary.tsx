/**
 * The names of the article as a list: groups, entries, and the open one with all there is to it. An entry is the name
 * as written, its count, its English name, transliteration and kind.
 */
import { Box } from 'ink';
import { memo } from 'react';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { insidePanel } from '../layout/frame.ts';
import { wrappedHeight } from '../layout/phrase.ts';
import type { GlossaryEntry } from '../names/glossary.ts';
import { languageOf, romanizedName } from '../names/latin/romanization.ts';
import { FinishedRows } from '../painter/finished-rows.tsx';
import {
  listing,
  type Mentions,
  mentionsSoFar,
  type NameGroup,
  selectedName,
} from '../reader/panels/listing.ts';
import type { State } from '../reader/state.ts';
import { type Direction, markDoubts, type Standard } from '../text/index.ts';
import { densityBars, firstFrom } from './parts/density.ts';
import { Ends } from './parts/ends.tsx';
import { endsRow } from './parts/ends-row.ts';
import { EmptyList, List, ListItem } from './parts/list.tsx';
import type { Theme } from './parts/theme.ts';
import { Paragraph, Words, wordsWidth } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

export function Glossary({ state, messages, theme }: ViewProps) {
  const { width, height } = insidePanel(state.frame);
  const listed = listing(state);
  const selected = selectedName(
    state,
    listed.flatMap(({ names }) => names),
  );
  if (selected === undefined) {
    return (
      <EmptyList theme={theme} width={width} height={height} direction={messages.direction}>
        {nothingListed(state, messages)}
      </EmptyList>
    );
  }
  const items = listed.flatMap(({ group, names }): GlossaryItem[] => [
    { group, count: names.length },
    ...names.map((name) => ({ name })),
  ]);
  const room = width - 2 * MARGIN;
  const open = entryProps(state, selected, messages, true);
  const openHeight = entryHeight(open, room);
  const heightOf = (item: GlossaryItem) => {
    if (item.name === undefined) return 1;
    return item.name === selected ? openHeight : CLOSED_ROWS;
  };
  return (
    <List
      width={width}
      height={height}
      heights={{ length: items.length, at: (index) => heightOf(items[index]) }}
      roles={messages.roles}
      selected={items.findIndex(({ name }) => name === selected)}
    >
      {(index, height) => {
        const item = items[index];
        if (item.name === undefined) {
          return (
            <GroupHeading
              theme={theme}
              width={width}
              title={messages.groups[item.group]}
              count={messages.number(item.count)}
              direction={messages.direction}
            />
          );
        }
        const { name } = item;
        const isOpen = name === selected;
        const props = isOpen ? open : entryProps(state, name, messages, false);
        return (
          <NameItem
            {...props}
            theme={theme}
            width={width}
            height={height}
            name={name}
            isSelected={isOpen}
            roles={messages.roles}
          />
        );
      }}
    </List>
  );
}

/** A line of the list: the heading of a group, or a name by its index in `NamedDocument.names`. */
type GlossaryItem =
  | { readonly name?: undefined; readonly group: NameGroup; readonly count: number }
  | { readonly name: number };

/** Why there is no name in the list: they are not found yet, there is none, or none that is wanted. */
function nothingListed({ document }: State, messages: ReaderMessages): string {
  const percent = document.naming?.percent;
  if (percent !== undefined) return messages.findingNames(messages.percent(percent));
  return document.names.length === 0 ? messages.noNames : messages.noneListed;
}

/** Blank cells at each side of an entry. */
const MARGIN = 1;

export type GroupHeadingProps = {
  readonly theme: Theme;
  readonly width: number;
  readonly title: string;
  readonly count: string;
  /** Which way the words of the interface are read. */
  readonly direction: Direction;
};

/** The heading over the names of one kind: the word for it, and how many there are. */
export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { theme, width, title, count, direction } = props;
  const room = width - 2 * MARGIN - wordsWidth(count) - 1;
  return (
    <Ends
      direction={direction}
      width={width}
      edge={MARGIN}
      near={
        <Words theme={theme} tone="heading" direction={direction} width={room}>
          {title}
        </Words>
      }
      far={
        <Words theme={theme} tone="dim">
          {count}
        </Words>
      }
    />
  );
});

/** What the panel says of a name. */
export type NameEntryProps = {
  readonly entry: GlossaryEntry;
  /** The word for the entry's kind. */
  readonly kind: string;
  /** The article's language (BCP 47). */
  readonly language: string;
  /** By which names are written in Latin letters. */
  readonly scheme: Standard;
  /** How often it is mentioned, or which of its mentions was gone to. */
  readonly tally: string;
  /** The rest of the entry, where it is open. */
  readonly more: MoreProps | undefined;
};

export type MoreProps = {
  /** One line of who or what it is. */
  readonly about: string | undefined;
  /** Where along the article it is mentioned, in a row of so many cells. */
  readonly density: (width: number) => string;
  /** How often each section mentions it. */
  readonly sections: string;
  /** Which way the words of the interface are read. */
  readonly speech: Direction;
};

/** Rows of an entry that is not open. */
const CLOSED_ROWS = 3;

type NameItemProps = NameEntryProps & {
  readonly theme: Theme;
  readonly width: number;
  /** Rows of the item. */
  readonly height: number;
  /** Its index in `NamedDocument.names`. */
  readonly name: number;
  readonly isSelected: boolean;
  readonly roles: ReaderMessages['roles'];
};

/** A name as an item of the list. With a key most of them stay as they are, and Ink looks at no part of them. */
const NameItem = memo(function NameItem(props: NameItemProps) {
  const { name, isSelected, roles, theme, width, height, ...entry } = props;
  return (
    <ListItem
      theme={theme}
      width={width}
      height={height}
      isSelected={isSelected}
      roles={roles}
      target={{ type: 'item', item: name }}
    >
      {(theme) => <NameEntry {...entry} theme={theme} width={width} />}
    </ListItem>
  );
});

/**
 * One name: three rows, and the rest of its entry where it is open. Names as the article writes them stand at the right
 * and Latin ones at the left, whatever the language of the interface; other texts at their own side. The rows are
 * finished: as components each name would take twenty of them.
 */
export function NameEntry(
  props: NameEntryProps & { readonly theme: Theme; readonly width: number },
) {
  const { entry, kind, tally, more, theme, width } = props;
  const room = width - 2 * MARGIN;
  const row = { theme, width, edge: MARGIN };
  const rows = [
    endsRow({
      ...row,
      left: { text: tally, tone: 'number', direction: 'ltr' },
      right: { text: entry.names[0], tone: 'strong' },
      isCut: 'right',
    }),
    endsRow({ ...row, left: { text: entry.english }, right: { text: kind, tone: 'dim' } }),
    endsRow({ ...row, left: { text: latinOf(props), tone: 'label' } }),
  ];
  return (
    <>
      <FinishedRows rows={rows} width={width} />
      {more && (
        <Box
          flexDirection="column"
          flexShrink={0}
          width={width}
          paddingLeft={MARGIN}
          paddingRight={MARGIN}
        >
          {moreLines(entry, more, room).map(({ text, tone, direction, isDrawing }) => (
            <Box key={tone + text} flexDirection="column" flexShrink={0} aria-hidden={isDrawing}>
              <Paragraph theme={theme} tone={tone} direction={direction}>
                {text}
              </Paragraph>
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}

/** Rows that `NameEntry` takes, with `room` cells between its margins. */
function entryHeight({ entry, more }: NameEntryProps, room: number): number {
  const lines = more ? moreLines(entry, more, room) : [];
  return lines.reduce((rows, { text }) => rows + wrappedHeight(text, room), CLOSED_ROWS);
}

type MoreLine = {
  readonly text: string;
  readonly tone: 'text' | 'dim' | 'number';
  readonly direction?: Direction;
  /** Only the eye needs it. */
  readonly isDrawing?: true;
};

/** Between the spellings of a name. */
const SEPARATOR = ' · ';

function moreLines(
  { names }: GlossaryEntry,
  { about, density, sections, speech }: MoreProps,
  room: number,
) {
  const isMentioned = sections !== '';
  const lines: MoreLine[] = [
    { text: names.slice(1).join(SEPARATOR), tone: 'text' },
    { text: about ?? '', tone: 'dim' },
    { text: isMentioned ? density(room) : '', tone: 'number', direction: 'ltr', isDrawing: true },
    { text: sections, tone: 'number', direction: speech },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** As a person wrote it by the standard, or else what the letters say, with their doubts marked. */
function latinOf(props: NameEntryProps): string {
  return markDoubts(romanizedName(props.entry, languageOf(props), props.scheme));
}

function entryProps(
  state: State,
  name: number,
  messages: ReaderMessages,
  isOpen: boolean,
): NameEntryProps {
  const { document, chosen, scheme } = state;
  const entry = document.glossary.entries[document.names[name].entry];
  const mentions = mentionsSoFar(state, name);
  const { number, times, kinds } = messages;
  const isHere = chosen?.name === name && chosen.mention < mentions.length;
  return {
    entry,
    kind: kinds[entry.kind],
    language: document.article.language,
    scheme,
    tally: isHere
      ? `${number(chosen.mention + 1)}/${number(mentions.length)}`
      : times(mentions.length),
    more: isOpen ? moreProps(document, entry, mentions, messages) : undefined,
  };
}

function moreProps(
  { article }: State['document'],
  entry: GlossaryEntry,
  mentions: Mentions,
  messages: ReaderMessages,
): MoreProps {
  const at = (index: number) => {
    const mention = mentions.at(index);
    return mention && { block: mention.block, offset: mention.from };
  };
  const places = { length: mentions.length, at };
  return {
    about: aboutIn(entry, messages.language, article.language),
    density: (width) => densityBars(article, places, width),
    sections: sectionsOf(article, mentions, messages),
    speech: messages.direction,
  };
}

/** What an entry is about, in the first of these languages (BCP 47) that it has, or else in any. */
export function aboutIn(
  { about }: Pick<GlossaryEntry, 'about'>,
  ...tags: string[]
): string | undefined {
  for (const tag of tags.map((tag) => tag.toLowerCase())) {
    const line = about[tag] ?? about[tag.split('-')[0]];
    if (line !== undefined) return line;
  }
  return Object.values(about).find((line) => line !== undefined);
}

/** Sections that are told by their numbers; of a book that mentions a name everywhere the bars say it better. */
const MOST_SECTIONS = 40;

/** How often each section mentions the name, sections without it left out: `Lead ×2 · 3 ×1`. */
function sectionsOf(
  { blocks, sections }: State['document']['article'],
  mentions: Mentions,
  { lead, number, times }: ReaderMessages,
): string {
  const told: string[] = [];
  let first = 0;
  for (let next = mentions.at(0); next && told.length < MOST_SECTIONS; next = mentions.at(first)) {
    const { section } = blocks[next.block];
    const end = firstBehind(mentions, first, sections[section].end);
    const name = section === 0 ? lead : number(section);
    told.push(`${name}\u00A0${inOrder(times(end - first))}`);
    first = end;
  }
  return [...told, ...(first < mentions.length ? ['…'] : [])].join(SEPARATOR);
}

/** The index from `first` on of the first mention that is in `block` or behind it; how many there are if none is. */
function firstBehind(mentions: Mentions, first: number, block: number): number {
  return firstFrom(first, mentions.length, (at) => (mentions.at(at)?.block ?? block) >= block);
}

/** A sign and its number in the order in which they stand in the other places: an isolate of its own (UAX#9, 2.4). */
function inOrder(text: string): string {
  return `\u2066${text}\u2069`;
}
