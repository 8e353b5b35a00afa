/** Problems in the source of an article or a glossary, as data. Other modules turn them into sentences. */

/** Kinds of YAML errors that the parser distinguishes. */
export type YamlFault = 'repeated-key' | 'missing-sign' | 'tab' | 'indentation' | 'documents';

/** The required form of a front matter field. */
export type FieldForm = 'direction' | 'language' | 'date' | 'image';

/** Problems in the form of a file: YAML, Markdown. */
export type FormFlaw =
  /** `message` is the parser's own message, in English. */
  | { readonly type: 'no-yaml'; readonly fault: YamlFault | undefined; readonly message: string }
  | { readonly type: 'too-deep' | 'key-no-text' | 'alias' }
  | { readonly type: 'no-markdown' | 'html' | 'empty-heading' };

/** Problems in front matter. */
export type MatterFlaw =
  | { readonly type: 'unclosed-matter' | 'no-pairs' }
  | { readonly type: 'wrong-field'; readonly field: string; readonly form: FieldForm };

/** Problems in a glossary. */
export type EntryFlaw =
  | { readonly type: 'no-entries' | 'no-name' | 'empty-names' | 'wrong-marks' | 'wrong-about' }
  | { readonly type: 'no-fields'; readonly fields: readonly string[] }
  | { readonly type: 'missing-field'; readonly field: string }
  | { readonly type: 'wrong-kind'; readonly kinds: readonly string[] }
  | { readonly type: 'no-language'; readonly tag: string }
  | { readonly type: 'unknown-field'; readonly field: string; readonly fields: readonly string[] }
  | { readonly type: 'lost-link' }
  /** `owner`: English name of the first entry with this name. */
  | { readonly type: 'shared-name'; readonly name: string; readonly owner: string }
  /** `owner`: first spelling of that entry. */
  | { readonly type: 'shared-english'; readonly english: string; readonly owner: string }
  | { readonly type: 'repeated-name'; readonly name: string }
  /** The name does not occur in the article. */
  | { readonly type: 'absent-name'; readonly name: string };

export type Flaw =
  | FormFlaw
  | MatterFlaw
  | EntryFlaw
  /** A field of front matter or of an entry. */
  | { readonly type: 'no-text-field'; readonly field: string }
  /** `front-matter`: the other fields are still used; `broken-matter`: no field is used. */
  | { readonly type: 'front-matter' | 'broken-matter'; readonly of: Flaw };
