/** The glossary as rows: each name as written, its count, its English name, transliteration and kind. */
import type { Entry } from '../article/glossary.ts';
import type { Item } from './list.ts';
import { phrase, wrapped } from './phrase.ts';
import { align, blank, type Row, rowWidth, spread } from './row.ts';

export type NameKind = Entry['kind'];

export type NameLook = {
  /** The word for the entry's kind. */
  readonly kind: string;
  /** Mentions in the article. */
  readonly count: number;
  /** Which mention was jumped to, from 1; 0 for none. */
  readonly mention: number;
  /** One line of who or what is shown for it. */
  readonly isOpen: boolean;
};

const MARGIN = 1;

/** One name: three rows, and what it is about when it is open. Each row `width` cells wide. */
export function nameItem(entry: Entry, width: number, look: NameLook): Item {
  const room = width - 2 * MARGIN;
  const count = look.mention > 0 ? `${look.mention}/${look.count}` : `×${look.count}`;
  const tally = phrase(count, room, { tone: 'number', direction: 'ltr' });
  const name = phrase(entry.names[0], room - rowWidth(tally) - 1, { tone: 'strong' });
  const kind = phrase(look.kind, room, { tone: 'dim' });
  const english = phrase(entry.english, room - rowWidth(kind) - 1, { tone: 'text' });
  const rows: Row[] = [
    spread(tally, name, room),
    spread(english, kind, room),
    align(phrase(entry.transliteration, room, { tone: 'label' }), room, 'left'),
  ];
  const about = entry.about.en ?? entry.about.ar;
  if (look.isOpen && about) {
    for (const row of wrapped(about, room, { tone: 'dim' })) rows.push(align(row, room, 'left'));
  }
  return rows.map((row) => [...blank(MARGIN), ...row, ...blank(MARGIN)]);
}
