/**
 * The names of the article as a list: groups, entries, and the open one with all there is to it. An entry is the name as
 * written, its count, its English name, transliteration and kind.
 */

import type { Article } from '../article/article.ts';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { Anchor } from '../layout/flow.ts';
import { type Item, type Items, lazyItems } from '../layout/list.ts';
import { phrase, wrapped } from '../layout/phrase.ts';
import { shareBefore } from '../layout/progress.ts';
import { align, blank, ornament, type Row, rowWidth, spread, type Tone } from '../layout/row.ts';
import type { GlossaryEntry } from '../names/glossary.ts';
import { languageOf, romanizedName } from '../names/latin/romanization.ts';
import { listing, type Mentions, mentionsSoFar, selectedName } from '../reader/panels/listing.ts';
import type { State } from '../reader/state.ts';
import { type Direction, markDoubts, type Standard } from '../text/index.ts';

export type GlossaryRows = {
  readonly items: Items;
  /** Index of the selected item. */
  readonly selected: number;
  /** What each item stands for: a section, or a name; undefined for a heading. */
  readonly targets: readonly (number | undefined)[];
};

export function glossaryList(state: State, messages: ReaderMessages, width: number): GlossaryRows {
  const listed = listing(state);
  const selected = selectedName(
    state,
    listed.flatMap(({ names }) => names),
  );
  const entries: (() => Item)[] = [];
  const targets: (number | undefined)[] = [];
  for (const { group, names } of listed) {
    const { groups, number, direction } = messages;
    entries.push(() => groupItem(groups[group], number(names.length), width, direction));
    targets.push(undefined);
    for (const name of names) {
      entries.push(() => itemOf(state, name, name === selected, messages, width));
      targets.push(name);
    }
  }
  const items = lazyItems(entries.length, (index) => entries[index]());
  return { items, selected: Math.max(0, targets.indexOf(selected)), targets };
}

function itemOf(
  state: State,
  name: number,
  isOpen: boolean,
  messages: ReaderMessages,
  width: number,
): Item {
  const { document, chosen, scheme } = state;
  const entry = entryOf(state, name);
  const mentions = mentionsSoFar(state, name);
  const { number, times, kinds } = messages;
  const isHere = chosen?.name === name && chosen.mention < mentions.length;
  return nameItem(entry, width, {
    kind: kinds[entry.kind],
    language: document.article.language,
    scheme,
    tally: isHere
      ? `${number(chosen.mention + 1)}/${number(mentions.length)}`
      : times(mentions.length),
    more: isOpen ? moreOf(document, entry, mentions, messages) : undefined,
  });
}

type AboutSubject = State['document'];
type AboutEntry = AboutSubject['glossary']['entries'][number];

function moreOf(
  { article }: AboutSubject,
  entry: AboutEntry,
  mentions: Mentions,
  messages: ReaderMessages,
): MoreLook {
  const at = (index: number) => {
    const mention = mentions.at(index);
    return mention && { block: mention.block, offset: mention.from };
  };
  const places = { length: mentions.length, at };
  return {
    about: aboutIn(entry, messages.language, article.language),
    density: (width) => densityRow(article, places, width, 'number'),
    sections: sectionsOf(article, mentions, messages),
    speech: messages.direction,
  };
}

/** Sections that are told by their numbers; of a book that mentions a name everywhere the bars say it better. */
const MOST_SECTIONS = 40;

/** How often each section mentions the name, sections without it left out: `Lead ×2 · 3 ×1`. */
function sectionsOf(
  { blocks, sections }: AboutSubject['article'],
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
  return [...told, ...(first < mentions.length ? ['…'] : [])].join(' · ');
}

/** The index from `first` on of the first mention that is in `block` or behind it; how many there are if none is. */
function firstBehind(mentions: Mentions, first: number, block: number): number {
  return firstFrom(first, mentions.length, (at) => (mentions.at(at)?.block ?? block) >= block);
}

/** A sign and its number in the order in which they stand in the other places: an isolate of its own (UAX#9, 2.4). */
function inOrder(text: string): string {
  return `\u2066${text}\u2069`;
}

/** What an entry is about, in the first of these languages (BCP 47) that it has, or else in any. */
export function aboutIn(
  { about }: Pick<AboutEntry, 'about'>,
  ...tags: string[]
): string | undefined {
  for (const tag of tags.map((tag) => tag.toLowerCase())) {
    const line = about[tag] ?? about[tag.split('-')[0]];
    if (line !== undefined) return line;
  }
  return Object.values(about).find((line) => line !== undefined);
}

function entryOf({ document }: State, name: number): AboutEntry {
  return document.glossary.entries[document.names[name].entry];
}

export type ListedKind = GlossaryEntry['kind'];

/** What the interface says of a name. */
export type NameLook = {
  /** The word for the entry's kind. */
  readonly kind: string;
  /** The article's language (BCP 47). */
  readonly language: string;
  /** By which names are written in Latin letters. */
  readonly scheme: Standard;
  /** How often it is mentioned, or which of its mentions was gone to. */
  readonly tally: string;
  /** The rest of the entry, where it is open. */
  readonly more: MoreLook | undefined;
};

export type MoreLook = {
  /** One line of who or what it is. */
  readonly about: string | undefined;
  /** Where along the article it is mentioned, in a row of so many cells. */
  readonly density: (width: number) => Row;
  /** How often each section mentions it. */
  readonly sections: string;
  /** Which way the words of the interface are read. */
  readonly speech: Direction;
};

const MARGIN = 1;

/** Between the spellings of a name. */
const SEPARATOR = ' · ';

/**
 * One name: three rows, and the rest of its entry where it is open. Each row `width` cells wide, names as the article
 * writes them at the right and Latin ones at the left, whatever the language of the interface; other texts at their
 * own side.
 */
export function nameItem(entry: GlossaryEntry, width: number, look: NameLook): Item {
  const room = width - 2 * MARGIN;
  const tally = phrase(look.tally, room, { tone: 'number', direction: 'ltr' });
  const name = phrase(entry.names[0], room - rowWidth(tally) - 1, { tone: 'strong' });
  const kind = phrase(look.kind, room, { tone: 'dim' });
  const english = phrase(entry.english, room - rowWidth(kind) - 1, { tone: 'text' });
  const rows: Row[] = [
    spread(tally, name, room),
    spread(english, kind, room),
    align(phrase(latinOf(entry, look), room, { tone: 'label' }), room, 'left'),
    ...(look.more ? moreRows(entry, look.more, room) : []),
  ];
  return rows.map((row) => [...blank(MARGIN), ...row, ...blank(MARGIN)]);
}

/** The heading over the names of one kind: the word for it, and how many there are. */
export function groupItem(title: string, count: string, width: number, speech: Direction): Item {
  const room = width - 2 * MARGIN;
  const number = phrase(count, room, { tone: 'dim' });
  const heading = phrase(title, room - rowWidth(number) - 1, {
    tone: 'heading',
    direction: speech,
  });
  const row = speech === 'rtl' ? spread(number, heading, room) : spread(heading, number, room);
  return [[...blank(MARGIN), ...row, ...blank(MARGIN)]];
}

/** As a person wrote it by the standard, or else what the letters say, with their doubts marked. */
function latinOf(entry: GlossaryEntry, look: NameLook): string {
  return markDoubts(romanizedName(entry, languageOf(look), look.scheme));
}

function moreRows(
  { names }: GlossaryEntry,
  { about, density, sections, speech }: MoreLook,
  room: number,
) {
  const variants = names.slice(1).join(SEPARATOR);
  return [
    ...(variants === '' ? [] : wrapped(variants, room, { tone: 'text' })),
    ...(about ? wrapped(about, room, { tone: 'dim' }) : []),
    ...(sections === '' ? [] : [density(room)]),
    ...(sections === '' ? [] : wrapped(sections, room, { tone: 'number', direction: speech })),
  ];
}

/** From nothing to the most that any cell of the line has. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Places in their order: an array, or places that are made where somebody looks. */
export type Places = {
  readonly length: number;
  readonly at: (index: number) => Anchor | undefined;
};

/** `width` cells, the beginning of the article at the edge where its reading begins. */
export function densityRow(article: Article, places: Places, width: number, tone: Tone): Row {
  const cellOf = (index: number): number => {
    const place = places.at(index);
    return place ? Math.min(width - 1, Math.floor(shareBefore(article, place) * width)) : width;
  };
  // They are in order: where each cell's begin is found without a look at all of them.
  const counts: number[] = [];
  for (let cell = 0, from = 0; cell < width; cell += 1) {
    const end = firstFrom(from, places.length, (index) => cellOf(index) > cell);
    counts.push(end - from);
    from = end;
  }
  const most = Math.max(1, ...counts);
  const cells = counts.map((count) =>
    ornament(BARS[Math.ceil((count * (BARS.length - 1)) / most)], 1, tone),
  );
  return article.direction === 'rtl' ? cells.reverse() : cells;
}

/** The first index from `low` on, before `high`, for which it holds, as it does for all behind; else `high`. */
function firstFrom(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
