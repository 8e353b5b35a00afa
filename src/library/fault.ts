/** Why a source cannot be had: data, to be told in words. */
import type { Flaw } from '../article/flaw.ts';

/** Bytes that are no text. */
export type Illegible =
  | { readonly type: 'empty' }
  | { readonly type: 'binary' }
  /** Offset of the first byte that is none of UTF-8. */
  | { readonly type: 'not-utf-8'; readonly at: number }
  /** `encoding` is what its byte order mark says. */
  | { readonly type: 'damaged'; readonly encoding: string }
  | { readonly type: 'utf-32'; readonly encoding: string };

/** `name` is as the person wrote it; undefined for standard input. */
export type Fault =
  /** `meant`: the bundled article of nearly that name. */
  | { readonly type: 'missing'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'not-piped' }
  | ({ readonly name: string | undefined } & (
      | { readonly type: 'folder' | 'circle' | 'forbidden' }
      /** A pipe or a device, where nobody has named one. */
      | { readonly type: 'special' }
      /** `code` is the system's. */
      | { readonly type: 'unreadable'; readonly code: string }
      | { readonly type: 'too-large'; readonly megabytes: number }
      | Illegible
      /** What the article says of itself, and what is wrong on the line. */
      | { readonly type: 'front-matter'; readonly line?: number; readonly flaw: Flaw }
      | { readonly type: 'no-text' }
    ));

/** A source that cannot be had. `fault` is to be told in words; the message is for those who mend the program. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(JSON.stringify(fault));
    this.fault = fault;
  }
}
