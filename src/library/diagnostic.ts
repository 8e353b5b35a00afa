/** What may be wrong in the files that the program reads beside articles, or writes: data, to be told in words. */
import type { Flaw } from '../article/flaw.ts';
import type { Hindrance } from '../files/lock.ts';
import type { Wanted } from './expected-value.ts';
import type { Fault } from './fault.ts';

/** Of the file of options, and of variables of the environment. `meant`: the name nearest to what is written. */
export type OptionTrouble =
  | { readonly type: 'unknown-option'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'unread-options'; readonly of: Flaw }
  | { readonly type: 'no-options' }
  /** `given` is empty where it cannot be said. */
  | {
      readonly type: 'wrong-value';
      readonly option: string;
      readonly wanted: Wanted;
      readonly given: string;
      readonly meant: string | undefined;
    }
  /** An option that has to hold lines of names and values. */
  | { readonly type: 'no-map'; readonly option: string; readonly of: 'command' | 'terminal' }
  | { readonly type: 'unknown-command'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'unknown-key'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'no-key' }
  | { readonly type: 'shared-key'; readonly key: string; readonly owner: string }
  /** The last of its usual keys was given to another command. */
  | {
      readonly type: 'lost-key';
      readonly command: string;
      readonly key: string;
      readonly owner: string;
    };

/** Of a file as a whole. */
export type FileTrouble =
  | { readonly type: 'illegible'; readonly fault: Fault }
  | { readonly type: 'unreadable-file'; readonly path: string; readonly code: string }
  | { readonly type: 'unwritable-file'; readonly path: string; readonly why: Hindrance }
  /** It cannot be added to. */
  | { readonly type: 'no-option-file'; readonly path: string };

/** Of the file of what is remembered. */
export type MemoryTrouble =
  | { readonly type: 'unwritable-memory'; readonly path: string; readonly why: Hindrance }
  | { readonly type: 'unreadable-memory'; readonly path: string; readonly code: string }
  /** It is a pipe or a device. */
  | { readonly type: 'special-memory'; readonly path: string }
  | { readonly type: 'damaged-memory'; readonly path: string; readonly aside: string }
  | { readonly type: 'newer-memory'; readonly path: string };

/** Of a glossary that an article was opened with, or without. Line and column from 1. */
export type GlossaryTrouble =
  | {
      readonly type: 'glossary';
      readonly name: string;
      readonly of: Flaw;
      readonly line: number;
      readonly column: number;
      /** Nothing in it could be used. */
      readonly isEmpty: boolean;
    }
  | { readonly type: 'unread-glossary'; readonly fault: Fault };

export type Trouble = Flaw | OptionTrouble | FileTrouble | MemoryTrouble | GlossaryTrouble;

/** Without a line it is not about one. */
export type Troubled = { readonly flaw: Trouble; readonly line?: number };
