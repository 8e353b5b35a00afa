/** An article being read: opened where it was left, and left so that it can be opened there again. */
import { findLandmark, landmarkAt } from '../article/landmark.ts';
import { romanizedArticle } from '../article/romanized.ts';
import type { Anchor } from '../layout/flow.ts';
import { shareBefore } from '../layout/progress.ts';
import { articleKey } from '../library/article-key.ts';
import type { Places } from '../library/places.ts';
import type { Loading } from '../library/read.ts';
import type { Document } from '../library/source.ts';
import { meant, open } from './open.ts';

export type Reading = {
  readonly document: Document;
  /** Under what name it is remembered. */
  readonly key: string;
  /** Where it was left; undefined when it was never opened, or was left at its beginning. */
  readonly start: Anchor | undefined;
  /** Remembers the place it is left at. */
  readonly leave: (anchor: Anchor) => Promise<void>;
};

/** Throws `SourceError`. `isRomanized`: shown in Latin letters, in which places are others than in its own. */
export async function openReading(
  source: string | undefined,
  places: Places,
  isRomanized = false,
  loading?: Loading,
): Promise<Reading> {
  const name = meant(source);
  // Names are found in the article as it is written.
  const opened = await open(name, isRomanized ? 'all' : 'later', loading);
  const article = isRomanized ? romanizedArticle(opened.article) : opened.article;
  const document = { ...opened, article };
  const written = await articleKey(name, opened.article);
  const key = isRomanized ? `${written} (romanized)` : written;
  const place = places.find(key);
  return {
    document,
    key,
    start: place && findLandmark(article, place),
    leave: (anchor) =>
      places.save(key, {
        ...landmarkAt(article, anchor),
        title: article.title,
        progress: shareBefore(article, anchor),
      }),
  };
}
