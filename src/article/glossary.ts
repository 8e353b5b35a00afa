/** Names of an article: who and what they are. The file's form is described in `articles/README.md`. */

export type Kind = 'person' | 'place' | 'organisation' | 'term';

export type Entry = {
  /** Spellings in the article's script, the usual one first; never empty. */
  readonly names: readonly string[];
  readonly transliteration: string;
  /** The established English name. */
  readonly english: string;
  readonly kind: Kind;
  /** One line of who or what. */
  readonly about: { readonly en?: string; readonly ar?: string };
  /** English name of the entry to look at instead. */
  readonly see?: string;
};

export type Glossary = { readonly entries: readonly Entry[] };
