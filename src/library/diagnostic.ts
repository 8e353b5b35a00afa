/** What may be wrong in the files that the program reads or writes: data, as in `article/diagnostic.ts`. */
import type { SourcePosition, TextDiagnostic, YamlDiagnostic } from '../article/diagnostic.ts';
import type { WriteDiagnostic } from '../files/lock.ts';
import type { Wanted } from './expected-value.ts';

/** Bytes that are no text. */
export type DecodeDiagnostic =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  /** Offset of the first byte that is none of UTF-8. */
  | { readonly code: 'not-utf-8'; readonly at: number }
  /** `encoding` is what its byte order mark says. */
  | { readonly code: 'damaged'; readonly encoding: string }
  | { readonly code: 'utf-32'; readonly encoding: string };

/** Why a source cannot be had. `name` is as the person wrote it; undefined for standard input. */
export type SourceDiagnostic =
  /** `meant`: the bundled article of nearly that name. */
  | { readonly code: 'missing'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'not-piped' }
  | ({ readonly name: string | undefined } & (
      | { readonly code: 'folder' | 'circle' | 'forbidden' }
      /** A pipe or a device, where nobody has named one. */
      | { readonly code: 'special' }
      | { readonly code: 'unreadable'; readonly systemCode: string }
      | { readonly code: 'too-large'; readonly megabytes: number }
      | DecodeDiagnostic
      /** What the article says of itself cannot be read. */
      | {
          readonly code: 'unread-matter';
          readonly position?: SourcePosition;
          readonly cause: TextDiagnostic;
        }
      | { readonly code: 'no-text' }
    ));

/**
 * Of the file of options, and of variables of the environment, which have no position. `meant`: the name nearest to what
 * is written.
 */
export type OptionDiagnostic = { readonly position?: SourcePosition } & (
  | { readonly code: 'unknown-option'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'unread-options'; readonly cause: YamlDiagnostic }
  | { readonly code: 'no-options' }
  /** `given` is empty where it cannot be said. */
  | {
      readonly code: 'wrong-value';
      readonly option: string;
      readonly wanted: Wanted;
      readonly given: string;
      readonly meant: string | undefined;
    }
  /** An option that has to hold lines of names and values. */
  | { readonly code: 'no-map'; readonly option: string; readonly of: 'command' | 'terminal' }
  | { readonly code: 'unknown-command'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'unknown-key'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'no-key' }
  | { readonly code: 'shared-key'; readonly key: string; readonly owner: string }
  /** The last of its usual keys was given to another command. */
  | {
      readonly code: 'lost-key';
      readonly command: string;
      readonly key: string;
      readonly owner: string;
    }
);

/** Of a file of the program's own as a whole. */
export type FileDiagnostic =
  | SourceDiagnostic
  | { readonly code: 'unreadable-file'; readonly path: string; readonly systemCode: string }
  | { readonly code: 'unwritable-file'; readonly path: string; readonly cause: WriteDiagnostic }
  /** It cannot be added to. */
  | { readonly code: 'no-option-file'; readonly path: string };

/** Of the file of what is remembered. */
export type MemoryDiagnostic =
  | { readonly code: 'unwritable-memory'; readonly path: string; readonly cause: WriteDiagnostic }
  | { readonly code: 'unreadable-memory'; readonly path: string; readonly systemCode: string }
  /** It is a pipe or a device. */
  | { readonly code: 'special-memory'; readonly path: string }
  | { readonly code: 'damaged-memory'; readonly path: string; readonly aside: string }
  | { readonly code: 'newer-memory'; readonly path: string };

/** Of a glossary that an article was opened with, or without. */
export type GlossaryFileDiagnostic =
  | {
      readonly code: 'glossary';
      readonly name: string;
      /** Its position is one in the glossary. */
      readonly cause: TextDiagnostic & { readonly position: Required<SourcePosition> };
      /** Nothing in it could be used. */
      readonly isEmpty: boolean;
    }
  | { readonly code: 'unread-glossary'; readonly cause: SourceDiagnostic };

/** What does not keep an article from opening; a position is one in its file. */
export type ArticleDiagnostic = TextDiagnostic | GlossaryFileDiagnostic;

/** What may be wrong with the options: in their file, or with the file itself. */
export type SettingsDiagnostic = OptionDiagnostic | FileDiagnostic;

export type LibraryDiagnostic =
  | ArticleDiagnostic
  | SettingsDiagnostic
  | MemoryDiagnostic
  | WriteDiagnostic;
