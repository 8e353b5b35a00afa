/** What is wrong with the store, as data. `languages/diagnostics` has a sentence for each code. */
import type { WriteDiagnostic } from '../files/lock.ts';

export type StoreDiagnostic =
  /** The store was written by a later version of the program: it is only read. */
  | { readonly code: 'newer-store'; readonly path: string }
  | { readonly code: 'unreadable-store'; readonly path: string; readonly systemCode: string }
  /** An article or a mark could not be written. Marks are kept and tried again with the next one. */
  | { readonly code: 'unwritable-store'; readonly path: string; readonly cause: WriteDiagnostic }
  /** A file beside another, made because two machines have changed one file. It is read, and nothing removes it. */
  | { readonly code: 'conflict-file'; readonly path: string }
  /** A file with the lines that git writes where two versions differ. */
  | { readonly code: 'conflict-lines'; readonly path: string }
  /** Another machine has written marks under the name of this one, which has taken another name. */
  | { readonly code: 'cloned-machine'; readonly path: string }
  /** Lines of a file of marks that cannot be read, other than the last one. */
  | { readonly code: 'damaged-marks'; readonly path: string; readonly lines: number };
