/** Reasons why a source cannot be opened, as data. Other modules turn them into sentences. */
import type { Flaw } from '../article/flaw.ts';

/** Bytes that are not text. */
export type Illegible =
  | { readonly type: 'empty' }
  | { readonly type: 'binary' }
  /** Offset of the first byte that is not valid UTF-8. */
  | { readonly type: 'not-utf-8'; readonly at: number }
  /** `encoding` is that of the byte order mark. */
  | { readonly type: 'damaged'; readonly encoding: string }
  | { readonly type: 'utf-32'; readonly encoding: string };

/** `name`: as the user wrote it; `undefined` for standard input. */
export type Fault =
  /** `meant`: the bundled article with the nearest name. */
  | { readonly type: 'missing'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'not-piped' }
  | ({ readonly name: string | undefined } & (
      | { readonly type: 'folder' | 'circle' | 'forbidden' }
      /** A pipe or a device at a default path. */
      | { readonly type: 'special' }
      /** `code` is the system's error code. */
      | { readonly type: 'unreadable'; readonly code: string }
      | { readonly type: 'too-large'; readonly megabytes: number }
      | Illegible
      /** Front matter with a fatal problem, and its line. */
      | { readonly type: 'front-matter'; readonly line?: number; readonly flaw: Flaw }
      | { readonly type: 'no-text' }
    ));
