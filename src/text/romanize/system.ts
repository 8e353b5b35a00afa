/** How a standard writes the Arabic article and the particles before it. */
export type ArticleStyle = {
  /** The sign after the article: `-` or a space. */
  readonly joint: string;
  /** The article's l becomes the sun letter after it: aš-šams. */
  readonly assimilates: boolean;
  /** Prefixes after which the article loses its a but stays separate: wa-l-. */
  readonly elides: readonly string[];
  /** Prefixes that merge with the article's l: lil-. */
  readonly merges: readonly string[];
  /** The article is capitalised at the beginning of a name. */
  readonly capital: boolean;
};

/** A standard for one language, as data. */
export type System = {
  /** Latin for each letter of the script and each named sound (see `Sound.key`). */
  readonly letters: Readonly<Record<string, string>>;
  /** Set between two consonants that could be read as one digraph; '' if the standard has no digraphs. */
  readonly apart: string;
  readonly article: ArticleStyle;
  /** Words of this standard's own irregular list: letters without marks → pointed spelling (see `irregular.ts`). */
  readonly words: Readonly<Record<string, string>>;
  /** Words (letters without marks) that stay in lower case inside a name. */
  readonly small: readonly string[];
  /** Latin values of several letters, derived from `letters`. */
  readonly digraphs: ReadonlySet<string>;
};

type LetterTable = Partial<System> & Pick<System, 'letters'>;

/** Makes a system on first use: no text needs all of them, and most texts need none. */
export function defineSystem(table: () => LetterTable): () => System {
  let system: System | undefined;
  return () => {
    system ??= complete(table());
    return system;
  };
}

/** Completes a table. The digraphs are derived from its letters. */
function complete(table: LetterTable): System {
  const plain = /^\p{Ll}\p{M}*h$|^ts$/u;
  const digraphs = Object.values(table.letters).filter((latin) => plain.test(latin));
  return {
    apart: '',
    article: { joint: '-', assimilates: false, elides: [], merges: [], capital: false },
    words: {},
    small: [],
    digraphs: new Set(digraphs),
    ...table,
  };
}
