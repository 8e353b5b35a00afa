/** Everything the interface says, in English. */
import type { NameKind } from '../layout/glossary-list.ts';
import type { Look } from '../layout/look.ts';
import type { HelpId } from '../reader/keymap.ts';
import type { Excerpt } from '../reader/request.ts';
import type { ThemeName } from '../reader/theme-name.ts';
import type { Language } from './languages/choose.ts';
import { isolated } from './languages/isolated.ts';
import { numerals } from './languages/numerals.ts';

export type Catalogue = {
  readonly language: Language;
  /** Which way the interface runs: sides of panels, help and the status line. */
  readonly direction: 'ltr' | 'rtl';
  /** A whole number in the digits of the language. */
  readonly number: (number: number) => string;
  /** A whole number of per cent. */
  readonly percent: (percent: number) => string;
  /** What the part of an article before its first heading is called. */
  readonly lead: string;
  readonly outline: string;
  readonly names: string;
  readonly noNames: string;
  readonly help: string;
  readonly helpHint: string;
  /** What the space bar is called, which has nothing written on it. */
  readonly space: string;
  /** Reading time. */
  readonly minutes: (minutes: number) => string;
  /** Which match of how many. */
  readonly matches: (here: number, count: number) => string;
  /** How often something is there. */
  readonly times: (count: number) => string;
  /** Which mention of a name, of how many. */
  readonly mention: (name: string, here: number, count: number) => string;
  readonly messages: {
    readonly notFound: (query: string) => string;
    readonly noMark: (name: string) => string;
    readonly noCommand: (command: string) => string;
    /** The article says no address. */
    readonly noAddress: string;
    /** Copied; `way` is the name of the way: OSC 52, or a program. */
    readonly copied: (excerpt: Excerpt, way: string) => string;
    readonly notCopied: string;
    readonly opened: (url: string) => string;
    readonly noBrowser: (url: string) => string;
    readonly noArticle: string;
  };
  /** What was chosen for the look of the text. */
  readonly looks: { readonly [Choice in keyof Look]: Readonly<Record<Look[Choice], string>> };
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly tooSmall: (columns: number, rows: number) => string;
  readonly kinds: Readonly<Record<NameKind, string>>;
  readonly keys: Readonly<Record<HelpId, string>>;
};

const number = numerals('en');

export const english: Catalogue = {
  language: 'en',
  direction: 'ltr',
  number,
  percent: (percent) => `${number(percent)}%`,
  lead: 'Lead',
  outline: 'Sections',
  names: 'Names',
  noNames: 'This article has no glossary.',
  help: 'Keys',
  helpHint: '? help',
  space: 'Space',
  minutes: (minutes) => `${number(minutes)} min`,
  matches: (here, count) => `${number(here)} of ${number(count)}`,
  times: (count) => `×${number(count)}`,
  mention: (name, here, count) => `${isolated(name)} ${number(here)}/${number(count)}`,
  messages: {
    notFound: (query) => `Not in this article: ${isolated(query)}`,
    noMark: (name) => `No place is noted under ${isolated(name)}`,
    noCommand: (command) => `No such command: ${isolated(command)}`,
    noAddress: 'The article does not say its address',
    copied: (excerpt, way) => `Copied the ${excerpt} (${isolated(way)})`,
    notCopied: 'Nothing here takes a copy: no clipboard program, and the terminal forbids it',
    opened: (url) => `Opened ${isolated(url)}`,
    noBrowser: (url) => `No browser was found for ${isolated(url)}`,
    noArticle: 'There is no other article',
  },
  looks: {
    digits: {
      written: 'Digits as written',
      western: 'Western digits',
      arabic: 'Arabic-Indic digits',
      persian: 'Persian digits',
    },
    marks: { keep: 'Vowel marks shown', hide: 'Vowel marks hidden' },
    justification: {
      none: 'Lines as they fall',
      space: 'Lines filled with blanks',
      kashida: 'Lines filled with longer letters',
    },
    direction: {
      auto: 'Each paragraph in its own direction',
      rtl: 'Paragraphs right to left',
      ltr: 'Paragraphs left to right',
    },
  },
  themes: {
    auto: 'Colours for any background',
    light: 'Colours for a light background',
    dark: 'Colours for a dark background',
    'high-contrast': 'High contrast',
    none: 'No colours',
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
    marks: 'show or hide vowel marks',
    digits: 'digits: as written, Western, Arabic-Indic, Persian',
    justification: 'lines: as they fall, filled with blanks, with longer letters',
    direction: 'direction of paragraphs: their own, right to left, left to right',
    theme: 'colours: any, light, dark, high contrast, none',
    zen: 'nothing but the text',
    copy: 'copy the paragraph',
    copyArticle: 'copy the article with its source',
    quote: 'copy the paragraph as a quotation',
    browse: 'open the article’s address in a browser',
    articles: 'the next, the previous article',
    redraw: 'draw the screen anew',
    suspend: 'back to the shell; fg comes back',
    help: 'this help',
    cancel: 'close the panel, end the search, stop following a name',
    leave: 'close the panel, then leave',
    quit: 'leave at once',
  },
};
