/** Names of an article: who and what they are. The file's form is described in `articles/README.md`. */

export type NameKind = 'person' | 'place' | 'organisation' | 'term';

/** Kinds in the order in which lists group them. */
export const KINDS: readonly NameKind[] = ['person', 'place', 'organisation', 'term'];

/**
 * Whose word it is that a name stands for this, the highest authority first: the article's glossary, the user's own,
 * what comes with the program; a candidate is a guess from the text itself.
 */
export type Origin = 'article' | 'user' | 'built-in' | 'candidate';

/** One line of who or what, by language (a BCP 47 tag). */
export type About = { readonly [language: string]: string | undefined };

export type Entry = {
  /** Spellings in the article's script, the usual one first; never empty. */
  readonly names: readonly string[];
  /** The first spelling with its vowel marks, from which any standard can romanize it. */
  readonly vocalised?: string;
  /** Of the first spelling, by ALA-LC. */
  readonly transliteration: string;
  /** The established English name; empty for a candidate that the text gives none for. */
  readonly english: string;
  readonly kind: NameKind;
  readonly about: About;
  /** English name of the entry to look at instead. */
  readonly see?: string;
  /** `article` where it is left out. */
  readonly origin?: Origin;
};

export type Glossary = { readonly entries: readonly Entry[] };
