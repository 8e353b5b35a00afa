/** The glossary as rows: each name as written, its count, its English name, transliteration and kind. */

import type { Item } from '../layout/list.ts';
import { phrase, wrapped } from '../layout/phrase.ts';
import { align, blank, type Row, rowWidth, spread } from '../layout/row.ts';
import type { Entry } from '../names/glossary.ts';
import { languageOf, romanizedName } from '../names/romanization.ts';
import { type Direction, markDoubts, type Standard } from '../text/index.ts';

export type NameKind = Entry['kind'];

/** What the interface says of a name. */
export type NameLook = {
  /** The word for the entry's kind. */
  readonly kind: string;
  /** The article's language (BCP 47). */
  readonly language: string;
  /** By which names are written in Latin letters. */
  readonly standard: Standard;
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
export function nameItem(entry: Entry, width: number, look: NameLook): Item {
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
function latinOf(entry: Entry, look: NameLook): string {
  return markDoubts(romanizedName(entry, languageOf(look), look.standard));
}

function moreRows({ names }: Entry, { about, density, sections, speech }: MoreLook, room: number) {
  const variants = names.slice(1).join(SEPARATOR);
  return [
    ...(variants === '' ? [] : wrapped(variants, room, { tone: 'text' })),
    ...(about ? wrapped(about, room, { tone: 'dim' }) : []),
    ...(sections === '' ? [] : [density(room)]),
    ...(sections === '' ? [] : wrapped(sections, room, { tone: 'number', direction: speech })),
  ];
}
