/** What is listed, in the words of the interface. */
import type { Filter } from '../../front/filter.ts';
import type { FrontState } from '../../front/state.ts';
import { languageName } from '../../languages/relative-time.ts';
import type { FrontWords } from './front-view.ts';

type Listed = Pick<FrontState['listing'], 'filter'>;

export function filterTitle(
  { listing: { filter }, feeds }: Pick<FrontState, 'feeds'> & { readonly listing: Listed },
  words: FrontWords,
): string {
  const { front } = words;
  switch (filter.type) {
    case 'feed':
      return feeds.titles.get(filter.feed) ?? filter.title;
    case 'query':
      return filter.name ?? front.query(filter.query);
    case 'search':
      return front.searched(filter.words);
    case 'name':
      return front.mentioning(filter.name);
    case 'tag':
      return front.tag(filter.tag);
    default:
      return itemTitle(filter, words);
  }
}

/** The same, where a heading says of what kind it is. */
export function itemTitle(filter: Filter, { front, reader }: FrontWords): string {
  switch (filter.type) {
    case 'all':
      return front.all;
    case 'starred':
      return front.starred;
    case 'feed':
      return filter.title;
    case 'tag':
      return filter.tag;
    case 'language':
      return languageName(reader.language, filter.language);
    case 'query':
      return filter.name ?? filter.query;
    case 'search':
      return filter.words;
    case 'name':
      return filter.name;
  }
}
