/** All that the command line says, in one language. Each has a file of its own in this folder. */

import type { Reason } from '../../terminal/identify/detect.ts';
import type { Language } from '../choose.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

export type CliMessages = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** What is wrong, and what to try, in one line. */
  readonly failure: (message: string, hint: string) => string;
  readonly diagnostics: DiagnosticMessages;
  /** Why a number of cells is refused. */
  readonly cells: (least: number, most: number) => string;
  /** The article is being loaded, and Escape stops it; so much came so far. */
  readonly loading: (kilobytes: number) => string;
  /** What was left undone when the reader was left, for it took too long. */
  readonly unfinished: Readonly<Record<'saved' | 'copied' | 'both', string>>;
  readonly seeHelp: (command: string) => string;
  /** Something went wrong that nobody foresaw; `message` is the error's own, in English. */
  readonly unexpected: (message: string) => string;
  readonly seeWhere: string;
  /** What was to be written to standard output is not; `code` is the system's. */
  readonly unwritten: (code: string) => string;
  readonly seeOutput: string;
  /** Where in a document: its name, and a line of it where one is to blame. */
  readonly place: (name: string, line: number | undefined) => string;
  /** What is wrong in a file and does not keep it from opening, and how many more there are. */
  readonly located: (place: string, message: string, others: number) => string;
  /** What `sahifa doctor` says. */
  readonly doctor: {
    readonly noTerminal: string;
    /** `name`: undefined where nothing tells it. `because`: a reason in words, or what was found. */
    readonly seems: (name: string | undefined, because: string) => string;
    readonly reasons: Readonly<Record<Reason, string>>;
    readonly dialect: (name: string, isGuess: boolean) => string;
    /** Stands over phrases in Latin letters, which are to be read from the right. */
    readonly shouldRead: string;
    /** Which of the samples is right. */
    readonly question: string;
    readonly unchanged: string;
    readonly remembered: (dialect: string, path: string) => string;
  };
  /** What the part of an article before its first heading is called. */
  readonly lead: string;
  /** Where the value of an option comes from. */
  readonly origins: {
    readonly default: string;
    readonly reader: string;
    readonly file: (line: number) => string;
  };
  /** Of the file of options. */
  readonly notThere: (path: string) => string;
  readonly headings: Readonly<
    Record<'usage' | 'arguments' | 'options' | 'commands' | 'examples' | 'keys', string>
  >;
  readonly examples: Readonly<
    Record<'bundled' | 'file' | 'piped' | 'filtered' | 'narrow' | 'logical' | 'outline', string>
  >;
  /** What the keys of the reader do that one needs first. */
  readonly keys: Readonly<
    Record<'line' | 'page' | 'section' | 'number' | 'outline' | 'names' | 'help' | 'quit', string>
  >;
  readonly list: (items: readonly string[]) => string;
  /** Behind the description of an option: what it may be, and what it is without. */
  readonly choices: (choices: string) => string;
  readonly otherwise: (value: string) => string;
  /** Descriptions of commands, arguments and options; none where they are those of the program's own tree. */
  readonly tree: Tree | undefined;
};

export type Tree = {
  /** What the program is for. */
  readonly about: string;
  /** What the command `help` does. */
  readonly help: string;
  readonly commands: Readonly<Record<string, readonly [summary: string, description: string]>>;
  /** By name. */
  readonly arguments: Readonly<Record<string, string>>;
  /** By the long flag; where a flag means another thing in a command, by both: `print --bidi`. */
  readonly options: Readonly<Record<string, string>>;
};
