/** What the options say of articles after a refresh: rules for the new ones, and how long old ones are kept. */
import { cleanLine } from '../../article/clean.ts';
import type { FeedRule } from '../../settings/feed-options.ts';
import { daysOf } from '../../settings/feed-options.ts';
import type { ListedArticle } from '../../store/entry.ts';
import type { MarkChange } from '../../store/marks.ts';
import type { Store } from '../../store/store.ts';

export type Tidied = {
  /** How many new articles each rule has found. */
  readonly ruled: readonly { readonly rule: FeedRule; readonly count: number }[];
  /** Old articles that were removed. */
  readonly expired: number;
  /** One for each article and rule, without line ends. */
  readonly log: readonly string[];
};

export type TidyOptions = {
  readonly newKeys: readonly string[];
  readonly rules: readonly FeedRule[];
  /** Keys of the articles among these that a query finds. */
  readonly find: (query: string, keys: readonly string[]) => Promise<readonly string[]>;
  /** A time, or `forever`. */
  readonly keep: string;
  readonly now: Date;
};

/** The rules are carried out one after the other, each on what the others have left. */
export async function tidyStore(
  store: Store,
  { newKeys, rules, find, keep, now }: TidyOptions,
): Promise<Tidied> {
  const ruled: { rule: FeedRule; count: number }[] = [];
  const log: string[] = [];
  const note = (what: string, { title, url }: Pick<ListedArticle, 'title' | 'url'>) =>
    log.push(`${now.toISOString()} ${what}: ${cleanLine(title)} ${url}`.trimEnd());
  for (const rule of rules) {
    const keys = newKeys.length === 0 ? [] : await find(rule.when, newKeys);
    const articles = keys.flatMap((key) => store.list.get(key) ?? []);
    await carryOut(store, rule, articles);
    for (const article of articles) note(`${rule.action} ${JSON.stringify(rule.when)}`, article);
    ruled.push({ rule, count: articles.length });
  }
  const days = daysOf(keep);
  const old = days === undefined ? [] : (await store.expire(days)).articles;
  for (const article of old) note(`keep ${JSON.stringify(keep)}`, article);
  return { ruled, expired: old.length, log };
}

async function carryOut(
  store: Store,
  { action }: FeedRule,
  articles: readonly ListedArticle[],
): Promise<void> {
  if (articles.length === 0) return;
  if (action === 'hide') await store.discard(articles.map(({ key }) => key));
  else await store.mark(articles.map((article) => changeOf(action, article)));
}

function changeOf(action: 'read' | 'star', { key, checksum }: ListedArticle): MarkChange {
  return action === 'read'
    ? { key, field: 'read', value: checksum, origin: 'rule' }
    : { key, field: 'starred', value: true, origin: 'rule' };
}
