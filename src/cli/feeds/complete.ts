/** `sahifa complete`: what a shell may offer where a feed or a query stands, one on a line. Without the store, which takes time. */
import { feedStatesPath, feedsPath } from '../../files/folders.ts';
import { FeedStatesFile } from '../../settings/feed-states-file.ts';
import { openFeedsFile } from '../../settings/feeds-file.ts';
import { writeLines } from '../output/stdout.ts';
import type { Completed } from '../usage/command-tree.ts';
import { shownUrl, titleOf } from './opened-feeds.ts';

/** Terms of a query without a value, and times that people ask for. */
const TERMS = ['unread', 'starred', 'changed', 'since:1d', 'since:7d'];

export function complete(what: Completed): void {
  const { subscriptions } = openFeedsFile(feedsPath());
  const states = new FeedStatesFile(feedStatesPath());
  const titles = subscriptions.map((feed) => titleOf(feed, { states }));
  const candidates =
    what === 'feeds'
      ? [...titles, ...subscriptions.map(({ url }) => shownUrl(url))]
      : [
          ...TERMS,
          ...subscriptions.flatMap(({ tags }) => tags).map((tag) => term('tag', tag)),
          ...subscriptions.flatMap(({ id }) => languageTerm(states.of(id)?.language)),
          ...titles.map((title) => term('feed', title)),
        ];
  writeLines([...new Set(candidates)]);
}

function languageTerm(language: string | undefined): string[] {
  return language === undefined ? [] : [term('lang', language.split('-')[0])];
}

function term(field: string, value: string): string {
  return /\s/.test(value) ? `${field}:"${value.replaceAll('"', '')}"` : `${field}:${value}`;
}
