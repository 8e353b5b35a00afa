/** Which diagnostics are about the contents of documents: encodings, pages, books. Each language has a file in this folder. */
import type { SourceDiagnostic } from '../../library/diagnostic.ts';
import type { RefusedDiagnostic } from '../../library/read-document.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

/** `nameOf`: the source as a sentence names it. */
export type DocumentMessages = (
  nameOf: (source: { readonly name: string | undefined }) => string,
) => Pick<DiagnosticMessages, OfDocuments>;

/** `empty`, `binary` and `utf-32` are also those of other files. */
type OfDocuments =
  | Exclude<RefusedDiagnostic['code'], 'empty' | 'binary' | 'utf-32'>
  | 'unknown-encoding'
  | 'wrong-encoding'
  | 'doubtful-encoding'
  | 'damaged-text'
  | 'doubtful-order'
  | 'markup-too-deep'
  | 'markup-too-large'
  | 'no-article'
  | 'paywall'
  | 'consent-wall'
  | 'empty-shell'
  | 'text-from-data'
  | 'unread-chapter'
  | 'unread-form';

type Of<Code> = SourceDiagnostic & { readonly code: Code };

/** Names of what is no text. */
export type KindNames = Readonly<Record<Of<'other-kind'>['kind'], string>>;

/** Names of what an archive has that books have not. */
export type ArchiveForms = Readonly<Record<Of<'unknown-archive'>['form'], string>>;
