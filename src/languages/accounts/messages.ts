/** What is said about the account at a server, in each language. */
import type { AccountDiagnostic } from '../../accounts/diagnostic.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

export type AccountDiagnosticMessages = Pick<
  DiagnosticMessages,
  AccountDiagnostic['code'] | 'unkept-password'
>;

/** Counts stand behind a colon, so that no noun depends on them. `server`: the name of the program that serves. */
export type AccountMessages = {
  /** Asks for the name of the user; nothing that is typed is shown. */
  readonly askUser: string;
  /** `isOwn`: the server has another password for other programs. */
  readonly askPassword: (isOwn: boolean) => string;
  readonly added: (server: string, address: string, feeds: number) => string;
  readonly removed: (address: string) => string;
  /** Marks that the server will not get any more. */
  readonly lost: (marks: number) => string;
  readonly server: (server: string, address: string, isTried: boolean) => string;
  readonly feeds: (feeds: number) => string;
  /** `sent`: those that the server has said OK to, and no list has shown yet. */
  readonly queue: (waiting: number, sent: number) => string;
  /** `date`: ISO 8601; `undefined` before the first refresh. */
  readonly refreshed: (date: string | undefined) => string;
  readonly took: (milliseconds: number, requests: number) => string;
  /** `quickadd`: finds the feeds of pages. */
  readonly can: (finds: boolean, idsAtOnce: number, marksAtOnce: number) => string;
  /** How far the fetching of entries is. */
  readonly fetching: (done: number, all: number, name: string) => string;
  /** Removing a feed removes its articles at the server, starred ones too. */
  readonly losesArticles: (title: string, server: string, starred: number) => string;
  /** Follows `losesArticles`; a line that begins with y, or this language's own letter, is yes. */
  readonly remove: string;
  readonly yes: RegExp;
  readonly edited: (title: string, folder: string) => string;
  readonly refused: (address: string) => string;
  /** The reason why a number of articles is refused. */
  readonly entries: (least: number, most: number) => string;
};
