/** The glossary as rows: each name as written, its count, its English name, transliteration and kind. */
import type { Entry } from '../article/glossary.ts';
import type { Item } from './list.ts';
import { phrase, wrapped } from './phrase.ts';
import { align, blank, type Row, rowWidth, spread } from './row.ts';

export type NameKind = Entry['kind'];

/** What the interface says of a name. */
export type NameLook = {
  /** The word for the entry's kind. */
  readonly kind: string;
  /** How often it is mentioned, or which of its mentions was gone to. */
  readonly tally: string;
  /** One line of who or what it is, where it is shown. */
  readonly about: string | undefined;
};

const MARGIN = 1;

/**
 * One name: three rows, and what it is about. Each row `width` cells wide, names as the article writes them at the
 * right and Latin ones at the left, whatever the language of the interface; other texts at their own side.
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
    align(phrase(entry.transliteration, room, { tone: 'label' }), room, 'left'),
  ];
  if (look.about) rows.push(...wrapped(look.about, room, { tone: 'dim' }));
  return rows.map((row) => [...blank(MARGIN), ...row, ...blank(MARGIN)]);
}
