/** Everything the interface says, in English. */
import type { NameKind } from '../layout/glossary-list.ts';
import type { HelpId } from '../reader/keymap.ts';

export type Catalogue = {
  /** What the part of an article before its first heading is called. */
  readonly lead: string;
  readonly outline: string;
  readonly names: string;
  readonly noNames: string;
  readonly help: string;
  readonly helpHint: string;
  readonly tooSmall: (columns: number, rows: number) => string;
  readonly kinds: Readonly<Record<NameKind, string>>;
  readonly keys: Readonly<Record<HelpId, string>>;
};

export const english: Catalogue = {
  lead: 'Lead',
  outline: 'Sections',
  names: 'Names',
  noNames: 'This article has no glossary.',
  help: 'Keys',
  helpHint: '? help',
  tooSmall: (columns, rows) => `Too small: ${columns}×${rows} at least`,
  kinds: { person: 'person', place: 'place', organisation: 'organisation', term: 'term' },
  keys: {
    lineDown: 'a line down, or the next item of a list',
    lineUp: 'a line up, or the item before',
    pageDown: 'a page down',
    pageUp: 'a page up',
    halfPage: 'half a page down, up',
    ends: 'to the start, to the end',
    sections: 'next section, previous section',
    sectionNumber: 'to the section of that number',
    lead: 'to the lead',
    outline: 'sections: choose one and go there',
    glossary: 'names: who and what, and where',
    enter: 'go there; again: the next mention',
    help: 'this help',
    cancel: 'close the panel, or stop highlighting',
    leave: 'close the panel, then leave',
    quit: 'leave at once',
  },
};
