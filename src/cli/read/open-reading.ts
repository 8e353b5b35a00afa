/** An article being read: opened where it was left, and left so that it can be opened there again. */
import { findLandmark, landmarkAt } from '../../article/search/landmark.ts';
import type { Anchor } from '../../layout/flow.ts';
import { shareBefore } from '../../layout/progress.ts';
import { articleKey } from '../../library/article-key.ts';
import type { OpenedArticle, OpenOptions } from '../../library/open-article.ts';
import { romanizedArticle } from '../../names/latin/romanized.ts';
import type { ChosenScheme } from '../../names/latin/schemes.ts';
import type { Document } from '../../reader/document.ts';
import type { NamedPlaces, SavedPosition } from '../../reader/request.ts';
import type { PlaceHistory } from '../../settings/history.ts';
import { openSource, sourceOrInput } from './resolve-source.ts';

export type NamedArticle = OpenedArticle & Pick<Document, 'finder'>;

export type ArticleReading = {
  /** Without a name yet; `named` has them. */
  readonly opened: OpenedArticle;
  readonly named: () => Promise<NamedArticle>;
  /** Under what name it is remembered. */
  readonly key: string;
  /** Where it was left; undefined when it was never opened, or was left at its beginning. */
  readonly start: Anchor | undefined;
  /** Its places that have a name. */
  readonly marks: NamedPlaces;
  /** Remembers the place it is left at, and those that were given a name meanwhile. */
  readonly leave: (position: SavedPosition) => Promise<void>;
};

export type ReadingOptions = Omit<OpenOptions, 'names'> & {
  /** Shown in Latin letters by it; places are others in them than in its own. */
  readonly scheme?: ChosenScheme;
};

/** Throws `SourceError`. */
export async function openReading(
  source: string | undefined,
  places: PlaceHistory,
  { scheme, ...options }: ReadingOptions = {},
): Promise<ArticleReading> {
  const name = sourceOrInput(source);
  // Names are found in the article as it is written.
  const opened = await openSource(name, { names: scheme ? 'all' : 'later', ...options });
  const article = scheme ? romanizedArticle(opened.article, scheme) : opened.article;
  const document = { ...opened, article };
  const written = await articleKey(name, opened.article);
  const key = scheme ? `${written} (romanized)` : written;
  const place = places.find(key);
  const marks = Object.fromEntries(
    Array.from(places.marks(key), ([name, mark]) => [name, findLandmark(article, mark)]),
  );
  let kept: NamedPlaces = marks;
  /** Those of others are left alone: they may have been given anew by another reader. */
  const keepMarks = (all: NamedPlaces): Promise<void>[] => {
    const given = Object.entries(all).filter(([name, anchor]) => !isSame(anchor, kept[name]));
    kept = all;
    return given.map(([name, anchor]) => places.mark(key, name, landmarkAt(article, anchor)));
  };
  const findNames = async () => {
    const { nameFinder } = await import('../../names/find-names.ts');
    const read = await opened.readNames?.();
    const glossary = read?.glossary ?? document.glossary;
    const diagnostics = [...document.diagnostics, ...(read?.diagnostics ?? [])];
    const finder = nameFinder(article, read?.layers ?? glossary);
    return { ...document, glossary, diagnostics, finder };
  };
  let named: Promise<NamedArticle> | undefined;
  return {
    opened: document,
    named: () => {
      named ??= findNames();
      return named;
    },
    key,
    start: place && findLandmark(article, place),
    marks,
    leave: async ({ anchor, marks }) => {
      const place = {
        ...landmarkAt(article, anchor),
        title: article.title,
        progress: shareBefore(article, anchor),
      };
      await Promise.all([...keepMarks(marks), places.save(key, place)]);
    },
  };
}

function isSame(a: Anchor, b: Anchor | undefined): boolean {
  return a.block === b?.block && a.offset === b.offset;
}
