/** All texts of the interface. Each language has a catalogue in this folder. */

import type { DisplayOptions } from '../../layout/display-options.ts';
import type { NameKind } from '../../names/glossary.ts';
import type { NameOrder, ThemeName } from '../../reader/choices.ts';
import type { HelpId } from '../../reader/keymap.ts';
import type { NameGroup } from '../../reader/panels/listing.ts';
import type { Excerpt } from '../../reader/request.ts';
import type { InterfaceLanguage } from '../choose.ts';
import type { Numerals } from '../numerals.ts';
import type { Fetching } from '../web/messages.ts';

/** Labels for the parts of the card. */
export type WordLabels = {
  readonly romanized: string;
  readonly letters: string;
  readonly unvocalised: string;
  /** Explanation of the signs of doubt in a romanization. */
  readonly doubts: string;
};

export type ReaderMessages = {
  readonly language: InterfaceLanguage;
  /** Direction of the interface: sides of panels, help and the status line. */
  readonly direction: 'ltr' | 'rtl';
  /** A whole number in the digits of the language. */
  readonly number: Numerals;
  /** A whole number of per cent, formatted. */
  readonly percent: (percent: number) => string;
  /** Name of the part of an article before its first heading. */
  readonly lead: string;
  readonly outline: string;
  readonly names: string;
  /** In place of the outline. */
  readonly noHeadings: string;
  readonly noNames: string;
  /** Shown if no name matches the typed text, or none was mentioned so far. */
  readonly noneListed: string;
  /** Shown while names are being searched; `percent` is formatted. */
  readonly findingNames: (percent: string) => string;
  /** Headings of the groups of names. */
  readonly groups: Readonly<Record<NameGroup, string>>;
  /** Title and labels of the panel for a word that is not a name. */
  readonly word: WordLabels & { readonly title: string };
  readonly help: string;
  readonly helpHint: string;
  /** What a screen reader is told of parts of the screen, and `selected` of an item. */
  readonly roles: Readonly<Record<'list' | 'item' | 'selected' | 'table' | 'field', string>>;
  /** Name of the space bar. */
  readonly space: string;
  /** Reading time. */
  readonly minutes: (minutes: number) => string;
  /** Index of the current match, and the number of matches. */
  readonly matches: (here: number, count: number) => string;
  /** The same, with the number of further matches that have only similar letters. */
  readonly matchesAndAlike: (here: number, count: number, alike: number) => string;
  /** Index among the matches with only similar letters, their number, and the number of exact matches. */
  readonly alikeMatches: (here: number, count: number, same: number) => string;
  /** Shown beside the matches while the search continues: the searched part of the text; `percent` is formatted. */
  readonly searched: (percent: string) => string;
  /** Shown beside an input line that is full: `most` characters were kept, and the rest of the pasted text was cut. */
  readonly cut: (most: number) => string;
  /** Shown while a long text is prepared for the clipboard; `percent` is formatted. */
  readonly copying: (percent: string) => string;
  /** Number of occurrences. */
  readonly times: (count: number) => string;
  /** Index of the current mention of a name, and the number of its mentions. */
  readonly mention: (name: string, here: number, count: number) => string;
  /** Texts for screen readers, in place of a screen. */
  readonly spoken: {
    /** A section with its number and the number of sections. */
    readonly section: (here: number, count: number, title: string) => string;
    readonly paragraph: (number: number) => string;
    readonly quote: string;
    readonly item: string;
    readonly code: string;
    readonly picture: string;
    /** The keys that can be typed: next section, previous section, leave. */
    readonly keys: (next: string, previous: string, leave: string) => string;
    /** There is no next section. */
    readonly end: string;
  };
  readonly notices: {
    readonly notFound: (query: string) => string;
    readonly noMark: (name: string) => string;
    readonly noCommand: (command: string) => string;
    /** The article has no address. */
    readonly noAddress: string;
    /** Copied; `way` is the method: OSC 52, or the name of a program. */
    readonly copied: (excerpt: Excerpt, way: string) => string;
    /** Sent to the terminal, which did not confirm it. */
    readonly sent: (excerpt: Excerpt, way: string) => string;
    readonly notCopied: string;
    /** The terminal accepts copies, but not of this length. */
    readonly tooLong: string;
    readonly opened: (url: string) => string;
    readonly noBrowser: (url: string) => string;
    /** The address is not a web address and is not opened. */
    readonly refused: string;
    /** There is no link on the screen. */
    readonly noLinks: string;
    /** A page is being fetched (Escape stops it), and this much has come. */
    readonly fetching: Fetching;
    /** There is no article to go back to. */
    readonly noWayBack: string;
    readonly noArticle: string;
    /** Only articles of feeds are starred and marked as unread. */
    readonly noEntry: string;
    readonly noUnread: string;
    readonly starred: { readonly on: string; readonly off: string };
    readonly markedUnread: string;
    /** The page of an entry is being fetched, because the feed has only its beginning. */
    readonly wholeText: string;
    /** The current dialect of the terminal. */
    readonly dialect: (name: string) => string;
    /** Help for letters in the wrong order. */
    readonly unknownTerminal: string;
    /** Alternatives if the terminal cannot show the letters of the text. */
    readonly noLetters: string;
    /** The key that reopens the last article. */
    readonly last: (title: string, key: string) => string;
  };
  /** Labels of the chosen display options. */
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
