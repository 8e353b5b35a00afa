/** An article being read: it opens at its saved position, and its position is saved when it is left. */
import type { Article } from '../../article/article.ts';
import { findLandmark, type Landmark, landmarkAt } from '../../article/search/landmark.ts';
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

export type NamedArticle = OpenedArticle & Pick<Document, 'finder' | 'beginning' | 'isEntry'>;

export type ArticleReading = {
  /** Without a name yet; `named` has them. */
  readonly opened: OpenedArticle & Pick<Document, 'isBeginning' | 'isEntry'>;
  readonly named: () => Promise<NamedArticle>;
  /** Whether this is the article, or the beginning of it. */
  readonly isOf: (article: Article) => boolean;
  /** The key under which its position is saved. */
  readonly key: string;
  /** The saved position; undefined if it was never opened, or was left at its beginning. */
  readonly start: Anchor | undefined;
  /** Its named places. */
  readonly marks: NamedPlaces;
  /** Saves the position and the new named places. */
  readonly leave: (position: SavedPosition) => Promise<void>;
};

export type ReadingOptions = Omit<OpenOptions, 'names'> & {
  /** The romanization scheme if it is shown in Latin letters, in which positions differ. */
  readonly scheme?: ChosenScheme;
  /** The person's word on its direction. */
  readonly direction?: Article['direction'];
  /** It is an entry of feeds. */
  readonly isEntry?: boolean;
};

/** What is remembered of one article. */
export type PlacesOfArticle = Pick<PlaceHistory, 'marks' | 'mark'> & {
  readonly find: (key: string) => Landmark | undefined;
  readonly save: (key: string, place: Landmark & ReadingShare) => Promise<unknown>;
};

type ReadingShare = { readonly title: string; readonly progress: number };

/** Throws `SourceError`. */
export async function openReading(
  source: string | undefined,
  places: PlacesOfArticle,
  { scheme, direction, isEntry, ...options }: ReadingOptions = {},
): Promise<ArticleReading> {
  const name = sourceOrInput(source);
  // Names are found in the article as it is written.
  const { readOn, ...found } = await openSource(name, {
    ...options,
    names: scheme ? 'all' : 'later',
    isBeginning: options.isBeginning && !scheme,
  });
  const begun = {
    ...found,
    ...(direction && { article: { ...found.article, direction } }),
    ...(isEntry && { isEntry }),
  };
  const written = await articleKey(begun.source ?? name, begun.article);
  const key = scheme ? `${written} (romanized)` : written;
  const place = places.find(key);
  const farthest = [place, ...places.marks(key).values()].reduce(
    (most, each) => Math.max(most, each?.block ?? 0),
    0,
  );
  const isFar = readOn && farthest >= begun.article.blocks.length;
  const opened = { ...begun, ...(isFar && (await readOn(farthest))) };
  const beginning = scheme ? romanizedArticle(opened.article, scheme) : opened.article;
  const document = { ...opened, article: beginning, ...(readOn && { isBeginning: true }) };
  let article = beginning;
  const marks = Object.fromEntries(
    Array.from(places.marks(key), ([name, mark]) => [name, findLandmark(article, mark)]),
  );
  let kept: NamedPlaces = marks;
  /** Only changed places are saved: another reader may have changed the others. */
  const keepMarks = (all: NamedPlaces): Promise<void>[] => {
    const given = Object.entries(all).filter(([name, anchor]) => !isSame(anchor, kept[name]));
    kept = all;
    return given.map(([name, anchor]) => places.mark(key, name, landmarkAt(article, anchor)));
  };
  const findNames = async () => {
    const { nameFinder } = await import('../../names/find-names.ts');
    const whole = await readOn?.(Number.POSITIVE_INFINITY);
    article = whole?.article ?? article;
    const read = await opened.readNames?.();
    const glossary = read?.glossary ?? document.glossary;
    const diagnostics = [
      ...(whole?.diagnostics ?? document.diagnostics),
      ...(read?.diagnostics ?? []),
    ];
    const finder = nameFinder(article, read?.layers ?? glossary);
    const named = { ...opened, article, glossary, diagnostics, finder };
    return whole ? { ...named, beginning } : named;
  };
  let named: Promise<NamedArticle> | undefined;
  return {
    opened: document,
    named: () => {
      named ??= findNames();
      return named;
    },
    isOf: (other) => other === article || other === beginning,
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
