/** Names of an article with their descriptions. `articles/README.md` describes the file format. */

export type NameKind = 'person' | 'place' | 'organisation' | 'term';

/** Kinds in the order in which lists group them. */
export const KINDS: readonly NameKind[] = ['person', 'place', 'organisation', 'term'];

/**
 * The source of an entry, highest authority first: the article's glossary, the user's own glossary, the lists that
 * come with the program, and candidates, which are guesses from the text.
 */
export type Origin = 'article' | 'user' | 'built-in' | 'candidate';

/** A one-line description by language (a BCP 47 tag). */
export type NameDescriptions = { readonly [language: string]: string | undefined };

export type GlossaryEntry = {
  /** Spellings in the article's script, the most usual one first; never empty. */
  readonly names: readonly string[];
  /** The first spelling with its vowel marks, for romanization by any standard. */
  readonly vocalised?: string;
  /** Transliteration of the first spelling, by ALA-LC. */
  readonly transliteration: string;
  /** The established English name; empty for a candidate if the text gives none. */
  readonly english: string;
  readonly kind: NameKind;
  readonly about: NameDescriptions;
  /** English name of another entry to look at. */
  readonly see?: string;
  /** @default 'article' */
  readonly origin?: Origin;
};

export type Glossary = { readonly entries: readonly GlossaryEntry[] };
