/** Everything the interface says. Each language has a catalogue of its own in `languages/`. */

import type { DisplayOptions } from '../../layout/display-options.ts';
import type { NameKind } from '../../names/glossary.ts';
import type { NameOrder, ThemeName } from '../../reader/choices.ts';
import type { HelpId } from '../../reader/keymap.ts';
import type { NameGroup } from '../../reader/panels/listing.ts';
import type { Excerpt } from '../../reader/request.ts';
import type { Language } from '../choose.ts';
import type { Numerals } from '../numerals.ts';

/** What the interface calls the parts of the card. */
export type WordLabels = {
  readonly romanized: string;
  readonly letters: string;
  readonly unvocalised: string;
  /** What the signs of doubt in a romanization mean. */
  readonly doubts: string;
};

export type ReaderMessages = {
  readonly language: Language;
  /** Which way the interface runs: sides of panels, help and the status line. */
  readonly direction: 'ltr' | 'rtl';
  /** A whole number in the digits of the language. */
  readonly number: Numerals;
  /** A whole number of per cent. */
  readonly percent: (percent: number) => string;
  /** What the part of an article before its first heading is called. */
  readonly lead: string;
  readonly outline: string;
  readonly names: string;
  readonly noNames: string;
  /** No name fits what was typed, or none was mentioned so far. */
  readonly noneListed: string;
  /** The names are still being found: how much of that is done, as it is written. */
  readonly findingNames: (percent: string) => string;
  /** Headings over the names of each kind. */
  readonly groups: Readonly<Record<NameGroup, string>>;
  /** The panel of a word that is no name, and its parts. */
  readonly word: WordLabels & { readonly title: string };
  readonly help: string;
  readonly helpHint: string;
  /** What the space bar is called, which has nothing written on it. */
  readonly space: string;
  /** Reading time. */
  readonly minutes: (minutes: number) => string;
  /** Which match of how many. */
  readonly matches: (here: number, count: number) => string;
  /** The same, and how many more have letters alike alone. */
  readonly matchesAndAlike: (here: number, count: number, alike: number) => string;
  /** Which of those that have letters alike alone, of how many, and how many are the same. */
  readonly alikeMatches: (here: number, count: number, same: number) => string;
  /** Beside it, while the search goes on: how much of the text it has been through; `percent` as it is written. */
  readonly searched: (percent: string) => string;
  /** Beside a line that is typed: it holds so many characters, and what was put in had more. */
  readonly cut: (most: number) => string;
  /** A long text is put together for the clipboard: how much of that is done, as it is written. */
  readonly copying: (percent: string) => string;
  /** How often something is there. */
  readonly times: (count: number) => string;
  /** Which mention of a name, of how many. */
  readonly mention: (name: string, here: number, count: number) => string;
  /** What a screen reader says where a screen would show. */
  readonly spoken: {
    /** A section by its number of how many. */
    readonly section: (here: number, count: number, title: string) => string;
    readonly paragraph: (number: number) => string;
    readonly quote: string;
    readonly item: string;
    readonly code: string;
    readonly picture: string;
    /** What can be typed: keys for the next section, for the one before, and to leave. */
    readonly keys: (next: string, previous: string, leave: string) => string;
    /** There is no next section. */
    readonly end: string;
  };
  readonly notices: {
    readonly notFound: (query: string) => string;
    readonly noMark: (name: string) => string;
    readonly noCommand: (command: string) => string;
    /** The article says no address. */
    readonly noAddress: string;
    /** Copied; `way` is the name of the way: OSC 52, or a program. */
    readonly copied: (excerpt: Excerpt, way: string) => string;
    /** Sent, and nobody said that it arrived. */
    readonly sent: (excerpt: Excerpt, way: string) => string;
    readonly notCopied: string;
    /** The terminal takes copies, but none as long as this. */
    readonly tooLong: string;
    readonly opened: (url: string) => string;
    readonly noBrowser: (url: string) => string;
    /** An address that is not of the web, and is not opened. */
    readonly refused: string;
    /** There is no link on the screen. */
    readonly noLinks: string;
    readonly noArticle: string;
    /** In which dialect the terminal is written to. */
    readonly dialect: (name: string) => string;
    /** Where to turn when letters stand in the wrong order. */
    readonly unknownTerminal: string;
    /** How to read where the terminal has no letters for the text. */
    readonly noLetters: string;
    /** Which key goes on with the article that was read last. */
    readonly last: (title: string, key: string) => string;
  };
  /** What was chosen for the look of the text. */
  readonly displayOptions: {
    readonly [Choice in keyof DisplayOptions]: Readonly<Record<DisplayOptions[Choice], string>>;
  };
  readonly orders: Readonly<Record<NameOrder, string>>;
  readonly switches: Readonly<
    Record<'hide-spoilers' | 'highlight-names', { readonly on: string; readonly off: string }>
  >;
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly tooSmall: (columns: number, rows: number) => string;
  readonly kinds: Readonly<Record<NameKind, string>>;
  readonly keys: Readonly<Record<HelpId, string>>;
};
