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
  return entries.map(({ isRead, isStarred, title, feed, source, published, words, language }, at) =>
    sentences([
      reader.matches(at + 1, entries.length),
      isRead ? '' : front.marks.unread,
      isStarred ? front.marks.starred : '',
      title,
      titles.get(feed) ?? source,
      published === UNDATED ? '' : timeAgo(reader.language, published, now),
      reader.minutes(minutesFor(words, language)),
    ]),
  );
}

/** One after the other, those without words left out. A screen reader pauses at the stops. */
export function sentences(parts: readonly string[]): string {
  return parts
    .map((part) => plain(part).replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => (/\p{Sentence_Terminal}$/u.test(part) ? part : `${part}.`))
    .join(' ');
}
