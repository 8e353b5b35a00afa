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
  /** Which match of how many. */
  readonly matches: (here: number, count: number) => string;
  readonly messages: {
    readonly notFound: (query: string) => string;
    readonly noMark: (name: string) => string;
    readonly noCommand: (command: string) => string;
  };
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
  matches: (here, count) => `${here} of ${count}`,
  messages: {
    notFound: (query) => `Not in this article: ${query}`,
    noMark: (name) => `No place is noted under ${name}`,
    noCommand: (command) => `No such command: ${command}`,
  },
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
    sideways: 'the section on that side: forward is left in a right-to-left article',
    search: 'search the text, or names in Latin letters',
    match: 'next, previous: match, mention of the name, or section',
    command: 'to a row, to a part of the article',
    mark: 'note this place under a letter',
    toMark: 'back to that place; back to before the last jump',
    measure: 'a wider, a narrower column',
    usualMeasure: 'the usual column',
    zen: 'nothing but the text',
    help: 'this help',
    cancel: 'close the panel, end the search, stop following a name',
    leave: 'close the panel, then leave',
    quit: 'leave at once',
  },
};
