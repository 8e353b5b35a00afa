/**
 * Diagnostics in files other than articles that the program reads or writes, as data. Other modules turn them into
 * sentences.
 */
import type { AccountDiagnostic } from '../accounts/diagnostic.ts';
import type { SourcePosition, TextDiagnostic, YamlDiagnostic } from '../article/diagnostic.ts';
import type {
  FeedDiagnostic,
  ImportDiagnostic,
  SubscriptionDiagnostic,
} from '../feeds/diagnostic.ts';
import type { WriteDiagnostic } from '../files/lock.ts';
import type { FetchFault } from '../sources/diagnostic.ts';
import type { Wanted } from './expected-value.ts';
import type { DocumentDiagnostic, RefusedDiagnostic } from './read-document.ts';

/** Bytes of a glossary or an options file that are not text. */
export type DecodeDiagnostic =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  /** Offset of the first byte that is not valid UTF-8. */
  | { readonly code: 'not-utf-8'; readonly at: number }
  /** `encoding` is that of the byte order mark. */
  | { readonly code: 'damaged'; readonly encoding: string }
  | { readonly code: 'utf-32'; readonly encoding: string };

/** Why a source cannot be opened. `name`: as the user wrote it; `undefined` for standard input. */
export type SourceDiagnostic =
  /** `meant`: the bundled article with the nearest name. */
  | { readonly code: 'missing'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'not-piped' }
  /** There is no such file. `address`: the page that was probably meant. */
  | { readonly code: 'no-scheme'; readonly name: string; readonly address: string }
  /** `name`: the address as people read it; `cause`: why no name and password were sent. */
  | (FetchFault & { readonly name: string; readonly cause?: CredentialsDiagnostic })
  | FeedDiagnostic
  | AccountDiagnostic
  | {
      readonly code: 'unkept-password';
      readonly path: string;
      readonly cause: CredentialsDiagnostic | WriteDiagnostic;
    }
  | ({ readonly name: string | undefined } & (
      | { readonly code: 'folder' | 'circle' | 'forbidden' }
      /** A pipe or a device at a default path. */
      | { readonly code: 'special' }
      | { readonly code: 'unreadable'; readonly systemCode: string }
      | { readonly code: 'too-large'; readonly megabytes: number }
      | DecodeDiagnostic
      | RefusedDiagnostic
      /** The front matter cannot be read. */
      | {
          readonly code: 'unread-matter';
          readonly position?: SourcePosition;
          readonly cause: TextDiagnostic;
        }
      | { readonly code: 'no-text' }
    ));

/**
 * Diagnostics of the options file and of environment variables, which have no position. `meant`: the known name nearest
 * to the written one.
 */
export type OptionDiagnostic = { readonly position?: SourcePosition } & (
  | { readonly code: 'unknown-option'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'unread-options'; readonly cause: YamlDiagnostic }
  | { readonly code: 'no-options' }
  /** `given` is empty if the value cannot be shown. */
  | {
      readonly code: 'wrong-value';
      readonly option: string;
      readonly wanted: Wanted;
      readonly given: string;
      readonly meant: string | undefined;
    }
  /** The option requires a map of names and values. */
  | { readonly code: 'no-map'; readonly option: string; readonly of: 'command' | 'terminal' }
  | { readonly code: 'unknown-command'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'unknown-key'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'no-key' }
  | { readonly code: 'shared-key'; readonly key: string; readonly owner: string }
  /** The last default key of this command was given to another command. */
  | {
      readonly code: 'lost-key';
      readonly command: string;
      readonly key: string;
      readonly owner: string;
    }
);

/** Diagnostics of a file as a whole. */
export type FileDiagnostic =
  | SourceDiagnostic
  | { readonly code: 'unreadable-file'; readonly path: string; readonly systemCode: string }
  | { readonly code: 'unwritable-file'; readonly path: string; readonly cause: WriteDiagnostic }
  /** No option can be added to it. */
  | { readonly code: 'no-option-file'; readonly path: string };

/** Diagnostics of the state file. */
export type MemoryDiagnostic =
  | { readonly code: 'unwritable-memory'; readonly path: string; readonly cause: WriteDiagnostic }
  | { readonly code: 'unreadable-memory'; readonly path: string; readonly systemCode: string }
  /** It is a pipe or a device. */
  | { readonly code: 'special-memory'; readonly path: string }
  | { readonly code: 'damaged-memory'; readonly path: string; readonly aside: string }
  | { readonly code: 'newer-memory'; readonly path: string };

/** Diagnostics of a glossary at opening an article. */
export type GlossaryFileDiagnostic =
  | {
      readonly code: 'glossary';
      readonly name: string;
      /** Its position is in the glossary file and not in the article. */
      readonly cause: TextDiagnostic & { readonly position: Required<SourcePosition> };
      /** No entry could be used. */
      readonly isEmpty: boolean;
    }
  | { readonly code: 'unread-glossary'; readonly cause: SourceDiagnostic };

/** Diagnostics of a page that was opened. */
export type WebDiagnostic =
  /** `date`: ISO 8601, without the time. */
  | { readonly code: 'kept-page'; readonly date: string; readonly cause: SourceDiagnostic }
  /** A stored article of which the feed has only the beginning. `cause`: why its page could not be had. */
  | { readonly code: 'beginning-only'; readonly cause: SourceDiagnostic | DocumentDiagnostic };

/** Why the file of names and passwords for sites is not used. */
export type CredentialsDiagnostic = { readonly path: string } & (
  | { readonly code: 'open-credentials' }
  | { readonly code: 'unread-credentials'; readonly cause: YamlDiagnostic | FileDiagnostic }
  /** `field`: a site or a field of one. */
  | { readonly code: 'wrong-credentials'; readonly field: string }
);

/** Diagnostics that did not prevent opening an article. A position is one in its file. */
export type ArticleDiagnostic =
  | DocumentDiagnostic
  | GlossaryFileDiagnostic
  | WebDiagnostic
  | CredentialsDiagnostic;

/** Diagnostics of the options: in their file, or of the file itself. */
export type SettingsDiagnostic = OptionDiagnostic | FileDiagnostic;

export type LibraryDiagnostic =
  | ArticleDiagnostic
  | SettingsDiagnostic
  | MemoryDiagnostic
  | SubscriptionDiagnostic
  | ImportDiagnostic
  | WriteDiagnostic;
