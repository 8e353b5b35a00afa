/** The names of the article as a list: groups, entries, and the open one with all there is to it. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import { type Item, type Items, lazyItems } from '../layout/list.ts';
import { listing, type Mentions, mentionsSoFar, selectedName } from '../reader/panels/listing.ts';
import type { State } from '../reader/state.ts';
import { densityRow } from './density.ts';
import { groupItem, type MoreLook, nameItem } from './glossary-list.ts';

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
  const { document: subject, chosen, scheme } = state;
  const entry = entryOf(state, name);
  const mentions = mentionsSoFar(state, name);
  const { number, times, kinds } = messages;
  const isHere = chosen?.name === name && chosen.mention < mentions.length;
  return nameItem(entry, width, {
    kind: kinds[entry.kind],
    language: subject.article.language,
    standard: scheme,
    tally: isHere
      ? `${number(chosen.mention + 1)}/${number(mentions.length)}`
      : times(mentions.length),
    more: isOpen ? moreOf(subject, entry, mentions, messages) : undefined,
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
  let [from, to] = [first, mentions.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((mentions.at(middle)?.block ?? block) >= block) to = middle;
    else from = middle + 1;
  }
  return from;
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

function entryOf({ document: subject }: State, name: number): AboutEntry {
  return subject.glossary.entries[subject.names[name].entry];
}
