/** All texts of the command line, in one language. Each language has a file in this folder. */

import type { Reason } from '../../terminal/identify/detected-terminal.ts';
import type { AccountMessages } from '../accounts/messages.ts';
import type { InterfaceLanguage } from '../choose.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';
import type { FeedMessages } from '../feeds/messages.ts';
import type { StoreReport } from '../store/messages.ts';
import type { Fetching } from '../web/messages.ts';

export type CliMessages = {
  readonly language: InterfaceLanguage;
  readonly direction: 'ltr' | 'rtl';
  /** The error and a hint, on one line. */
  readonly failure: (message: string, hint: string) => string;
  readonly diagnostics: DiagnosticMessages;
  readonly feeds: FeedMessages;
  readonly account: AccountMessages;
  /** The reason why a number of cells is refused. */
  readonly cells: (least: number, most: number) => string;
  readonly days: (least: number, most: number) => string;
  /** The article is loading (Escape stops it), and this much has been read. */
  readonly loading: (kilobytes: number) => string;
  /** The same of a page. */
  readonly fetching: Fetching;
  /** Texts of `sahifa store`. */
  readonly store: StoreReport;
  /** Tasks that were not finished at the end because they took too long. */
  readonly unfinished: Readonly<Record<'saved' | 'copied' | 'both', string>>;
  readonly seeHelp: (command: string) => string;
  /** An unexpected error; `message` is its own message, in English. */
  readonly unexpected: (message: string) => string;
  readonly seeWhere: string;
  /** `file`: where its stack was written. */
  readonly seeLog: (file: string) => string;
  /** Writing to standard output failed; `code` is the system's error code. */
  readonly unwritten: (code: string) => string;
  readonly seeOutput: string;
  /** A place in a document: its name, and a line if known. */
  readonly place: (name: string, line: number | undefined) => string;
  /** A diagnostic that does not prevent opening the file, and the number of further diagnostics. */
  readonly located: (place: string, message: string, others: number) => string;
  /** Texts of `sahifa doctor`. */
  readonly doctor: {
    readonly noTerminal: string;
    /** `name`: `undefined` if unknown. `because`: a reason as a phrase, or the evidence. */
    readonly seems: (name: string | undefined, because: string) => string;
    readonly reasons: Readonly<Record<Reason, string>>;
    readonly dialect: (name: string, isGuess: boolean) => string;
    /** Stands above phrases in Latin letters, which must be read from the right. */
    readonly shouldRead: string;
    /** Asks which sample is correct. */
    readonly question: string;
    readonly unchanged: string;
    readonly remembered: (dialect: string, path: string) => string;
    /** `number`: of the sample that is right in kitty with its option `force_ltr`. */
    readonly forceLtr: (number: string) => string;
    /** Text is right in no dialect. */
    readonly notRight: (name: string) => string;
    /** Stands above a line that is to be pasted into a report. */
    readonly report: string;
  };
  /** Name of the part of an article before its first heading. */
  readonly lead: string;
  /** In place of the outline. */
  readonly noHeadings: string;
  /** Origins of option values. */
  readonly origins: {
    readonly default: string;
    readonly reader: string;
    readonly file: (line: number) => string;
  };
  /** The options file does not exist. */
  readonly notThere: (path: string) => string;
  readonly headings: Readonly<
    Record<'usage' | 'arguments' | 'options' | 'commands' | 'examples' | 'keys', string>
  >;
  readonly examples: Readonly<
    Record<'bundled' | 'file' | 'piped' | 'filtered' | 'narrow' | 'logical' | 'outline', string>
  >;
  /** Descriptions of the keys that a reader needs first. */
  readonly keys: Readonly<
    Record<'line' | 'page' | 'section' | 'number' | 'outline' | 'names' | 'help' | 'quit', string>
  >;
  readonly list: (items: readonly string[]) => string;
  /** Added to the description of an option: its values and its default. */
  readonly choices: (choices: string) => string;
  readonly defaultValue: (value: string) => string;
  /** Descriptions of commands, arguments and options; none where they are those of the program's own tree. */
  readonly tree: Tree | undefined;
};

export type Tree = {
  /** Purpose of the program. */
  readonly about: string;
  /** Description of the command `help`. */
  readonly help: string;
  readonly commands: Readonly<Record<string, readonly [summary: string, description: string]>>;
  /** By name. */
  readonly arguments: Readonly<Record<string, string>>;
  /** By the long flag. If a flag has another meaning in one command, by command and flag: `print --bidi`. */
  readonly options: Readonly<Record<string, string>>;
};
