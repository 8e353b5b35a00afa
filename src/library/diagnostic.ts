/**
 * Problems in files other than articles that the program reads or writes, as data. Other modules turn them into
 * sentences.
 */
import type { Flaw } from '../article/flaw.ts';
import type { Hindrance } from '../files/lock.ts';
import type { Wanted } from './expected-value.ts';
import type { Fault } from './fault.ts';

/** Problems of the options file and of environment variables. `meant`: the known name nearest to the written one. */
export type OptionTrouble =
  | { readonly type: 'unknown-option'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'unread-options'; readonly of: Flaw }
  | { readonly type: 'no-options' }
  /** `given` is empty if the value cannot be shown. */
  | {
      readonly type: 'wrong-value';
      readonly option: string;
      readonly wanted: Wanted;
      readonly given: string;
      readonly meant: string | undefined;
    }
  /** The option requires a map of names and values. */
  | { readonly type: 'no-map'; readonly option: string; readonly of: 'command' | 'terminal' }
  | { readonly type: 'unknown-command'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'unknown-key'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'no-key' }
  | { readonly type: 'shared-key'; readonly key: string; readonly owner: string }
  /** The last default key of this command was given to another command. */
  | {
      readonly type: 'lost-key';
      readonly command: string;
      readonly key: string;
      readonly owner: string;
    };

/** Problems of a file as a whole. */
export type FileTrouble =
  | { readonly type: 'illegible'; readonly fault: Fault }
  | { readonly type: 'unreadable-file'; readonly path: string; readonly code: string }
  | { readonly type: 'unwritable-file'; readonly path: string; readonly why: Hindrance }
  /** No option can be added to it. */
  | { readonly type: 'no-option-file'; readonly path: string };

/** Problems of the state file. */
export type MemoryTrouble =
  | { readonly type: 'unwritable-memory'; readonly path: string; readonly why: Hindrance }
  | { readonly type: 'unreadable-memory'; readonly path: string; readonly code: string }
  /** It is a pipe or a device. */
  | { readonly type: 'special-memory'; readonly path: string }
  | { readonly type: 'damaged-memory'; readonly path: string; readonly aside: string }
  | { readonly type: 'newer-memory'; readonly path: string };

/** Problems of a glossary at opening an article. Line and column count from 1. */
export type GlossaryTrouble =
  | {
      readonly type: 'glossary';
      readonly name: string;
      readonly of: Flaw;
      readonly line: number;
      readonly column: number;
      /** No entry could be used. */
      readonly isEmpty: boolean;
    }
  | { readonly type: 'unread-glossary'; readonly fault: Fault };

export type Trouble = Flaw | OptionTrouble | FileTrouble | MemoryTrouble | GlossaryTrouble;

/** Without `line`, the problem does not belong to a line. */
export type Troubled = { readonly flaw: Trouble; readonly line?: number };
