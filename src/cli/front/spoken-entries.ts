/** The articles of the front page in words, one on a line. */
import { minutesFor } from '../../article/reading-time.ts';
import { EntryOrder, UNDATED } from '../../front/order.ts';
import { plain } from '../../languages/isolates.ts';
import { timeAgo } from '../../languages/relative-time.ts';
import type { FrontWords } from '../../screen/front/front-view.ts';
import type { ListedArticle } from '../../store/entry.ts';
import type { ArticleList } from '../../store/store.ts';

/** Unread articles first, as on the screen. `titles`: of feeds, by id; `now`: milliseconds since 1970. */
export function spokenEntries(
  list: ArticleList,
  titles: ReadonlyMap<string, string>,
  { reader, front }: FrontWords,
  now: number,
): string[] {
  const order = new EntryOrder();
  for (const article of list) order.add(article);
  const { keys } = order.ordered;
  const entries = keys.flatMap((key): ListedArticle[] => {
    const article = list.get(key);
    return article ? [article] : [];
  });
  const source = ({ feed, source }: ListedArticle) => titles.get(feed) ?? source;
  return entries.map((article, at) =>
    spokenEntry(
      article,
      { number: at + 1, all: entries.length, source: source(article), now },
      { reader, front },
    ),
  );
}

export type SpokenPlace = {
  /** From 1, of so many. */
  readonly number: number;
  readonly all: number;
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

export function spokenEntry(
  { isRead, isStarred, title, published, words, language }: ListedArticle,
  { number, all, source, now }: SpokenPlace,
  { reader, front }: Pick<FrontWords, 'reader' | 'front'>,
): string {
  return sentences([
    reader.matches(number, all),
    isRead ? '' : front.marks.unread,
    isStarred ? front.marks.starred : '',
    title,
    source,
    published === UNDATED ? '' : timeAgo(reader.language, published, now),
    reader.minutes(minutesFor(words, language)),
  ]);
}

/** One after the other, those without words left out. A screen reader pauses at the stops. */
export function sentences(parts: readonly string[]): string {
  return parts
    .map((part) => plain(part).replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => (/\p{Sentence_Terminal}$/u.test(part) ? part : `${part}.`))
    .join(' ');
}
