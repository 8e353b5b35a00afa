/**
 * Diagnostics of the source of an article or a glossary. A diagnostic is data: a code, what its sentence quotes, its
 * position in the file if it has one, and the diagnostic that caused it. `languages/diagnostics` has a sentence for each
 * code.
 */

/** Line and column from 1, the column in UTF-16 units. */
export type SourcePosition = { readonly line: number; readonly column?: number };

/** Kinds of YAML errors that the parser distinguishes. */
export type YamlMistake = 'repeated-key' | 'missing-sign' | 'tab' | 'indentation' | 'documents';

/** The required form of a front matter field. */
export type FieldForm = 'direction' | 'language' | 'date' | 'image';

export type YamlDiagnostic = Positioned &
  (
    | {
        readonly code: 'no-yaml';
        readonly mistake: YamlMistake | undefined;
        /** The parser's own message, in English. */
        readonly message: string;
      }
    | { readonly code: 'too-deep' | 'key-no-text' | 'alias' }
  );

export type MarkdownDiagnostic = Positioned & {
  readonly code: 'no-markdown' | 'html' | 'empty-heading';
};

export type FieldDiagnostic = Positioned &
  (
    | { readonly code: 'wrong-field'; readonly field: string; readonly form: FieldForm }
    /** A field of front matter or of an entry. */
    | { readonly code: 'no-text-field'; readonly field: string }
  );

export type FrontMatterDiagnostic = Positioned &
  (
    | { readonly code: 'unclosed-matter' | 'no-pairs' }
    /** One field is not used; the others are. */
    | { readonly code: 'front-matter'; readonly cause: FieldDiagnostic }
    /** No field is used. The text may still be shown, but the diagnostic must be reported. */
    | { readonly code: 'broken-matter'; readonly cause: YamlDiagnostic | FrontMatterDiagnostic }
  );

export type GlossaryDiagnostic = Positioned &
  (
    | { readonly code: 'no-entries' | 'no-name' | 'empty-names' | 'wrong-marks' | 'wrong-about' }
    | { readonly code: 'no-fields'; readonly fields: readonly string[] }
    | { readonly code: 'missing-field'; readonly field: string }
    | { readonly code: 'wrong-kind'; readonly kinds: readonly string[] }
    | { readonly code: 'no-language'; readonly tag: string }
    | {
        readonly code: 'unknown-field';
        readonly field: string;
        readonly fields: readonly string[];
      }
    | { readonly code: 'lost-link' }
    /** `owner`: English name of the first entry with this name. */
    | { readonly code: 'shared-name'; readonly name: string; readonly owner: string }
    /** `owner`: first spelling of that entry. */
    | { readonly code: 'shared-english'; readonly english: string; readonly owner: string }
    | { readonly code: 'repeated-name'; readonly name: string }
    /** The name does not occur in the article. */
    | { readonly code: 'absent-name'; readonly name: string }
  );

export type TextDiagnostic =
  | YamlDiagnostic
  | MarkdownDiagnostic
  | FieldDiagnostic
  | FrontMatterDiagnostic
  | GlossaryDiagnostic;

type Positioned = { readonly position?: SourcePosition };
