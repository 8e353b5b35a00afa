/**
 * What may be wrong in a text that an article or a glossary is read from. A diagnostic is data: a code, what its sentence
 * quotes, the position in the file where it has one, and as its cause the diagnostic behind it. `languages/diagnostics`
 * has a sentence for each code.
 */

/** Line and column from 1, the column in UTF-16 units. */
export type SourcePosition = { readonly line: number; readonly column?: number };

/** What the YAML parser's codes mean that people come upon. */
export type YamlMistake = 'repeated-key' | 'missing-sign' | 'tab' | 'indentation' | 'documents';

/** What a field of the front matter has to be. */
export type FieldForm = 'direction' | 'language' | 'date' | 'image';

export type YamlDiagnostic = Positioned &
  (
    | {
        readonly code: 'no-yaml';
        readonly mistake: YamlMistake | undefined;
        /** The parser's own, in English. */
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
    /** One field does not count; the others do. */
    | { readonly code: 'front-matter'; readonly cause: FieldDiagnostic }
    /** No field counts: the text may be shown, but not as if all were well. */
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
    /** `owner`: the entry that had it first, by its English name. */
    | { readonly code: 'shared-name'; readonly name: string; readonly owner: string }
    /** `owner`: that entry, by its first spelling. */
    | { readonly code: 'shared-english'; readonly english: string; readonly owner: string }
    | { readonly code: 'repeated-name'; readonly name: string }
    /** The article has it nowhere. */
    | { readonly code: 'absent-name'; readonly name: string }
  );

export type TextDiagnostic =
  | YamlDiagnostic
  | MarkdownDiagnostic
  | FieldDiagnostic
  | FrontMatterDiagnostic
  | GlossaryDiagnostic;

type Positioned = { readonly position?: SourcePosition };
