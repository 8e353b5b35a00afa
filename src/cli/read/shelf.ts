/** The articles at hand, in a row: those named on the command line; with one or none of them, the bundled ones too. */

/** Names in order, and where the reader begins. */
export type ArticleList = { readonly names: readonly string[]; readonly first: number };

export function articleListOf(named: readonly string[], bundled: readonly string[]): ArticleList {
  if (named.length > 1) return { names: named, first: 0 };
  const [only] = named;
  if (only === undefined) return { names: bundled, first: 0 };
  const place = bundled.indexOf(only);
  return place < 0 ? { names: [only, ...bundled], first: 0 } : { names: bundled, first: place };
}
