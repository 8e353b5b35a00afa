/** What may be wrong in a text that an article or a glossary is read from: data, which others tell in words. */

/** What is wrong with YAML, as far as its parser tells kinds apart. */
export type YamlFault = 'repeated-key' | 'missing-sign' | 'tab' | 'indentation' | 'documents';

/** What a field of the front matter has to be. */
export type FieldForm = 'direction' | 'language' | 'date' | 'image';

/** Of the form of a file: YAML, Markdown. */
export type FormFlaw =
  /** `message` is the parser's own, in English. */
  | { readonly type: 'no-yaml'; readonly fault: YamlFault | undefined; readonly message: string }
  | { readonly type: 'too-deep' | 'key-no-text' | 'alias' }
  | { readonly type: 'no-markdown' | 'html' | 'empty-heading' };

/** Of the front matter. */
export type MatterFlaw =
  | { readonly type: 'unclosed-matter' | 'no-pairs' }
  | { readonly type: 'wrong-field'; readonly field: string; readonly form: FieldForm };

/** Of a glossary. */
export type EntryFlaw =
  | { readonly type: 'no-entries' | 'no-name' | 'empty-names' | 'wrong-marks' | 'wrong-about' }
  | { readonly type: 'no-fields'; readonly fields: readonly string[] }
  | { readonly type: 'missing-field'; readonly field: string }
  | { readonly type: 'wrong-kind'; readonly kinds: readonly string[] }
  | { readonly type: 'no-language'; readonly tag: string }
  | { readonly type: 'unknown-field'; readonly field: string; readonly fields: readonly string[] }
  | { readonly type: 'lost-link' }
  /** `owner`: the entry that had it first, by its English name. */
  | { readonly type: 'shared-name'; readonly name: string; readonly owner: string }
  /** `owner`: that entry, by its first spelling. */
  | { readonly type: 'shared-english'; readonly english: string; readonly owner: string }
  | { readonly type: 'repeated-name'; readonly name: string }
  /** The article has it nowhere. */
  | { readonly type: 'absent-name'; readonly name: string };

export type Flaw =
  | FormFlaw
  | MatterFlaw
  | EntryFlaw
  /** A field of front matter or of an entry. */
  | { readonly type: 'no-text-field'; readonly field: string }
  /** Its fields count, but for the one in question; or none does. */
  | { readonly type: 'front-matter' | 'broken-matter'; readonly of: Flaw };
