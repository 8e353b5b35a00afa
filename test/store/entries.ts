/** Entries to put into a store. */
import { assemble } from '../../src/article/assemble.ts';
import type { NewEntry } from '../../src/store/entry.ts';

export const FEED = 'https://example.org/feed';

export function entry(
  number: number,
  text = `text ${number}`,
  more: Partial<NewEntry> = {},
): NewEntry {
  return {
    feed: FEED,
    published: `2026-11-${String((number % 28) + 1).padStart(2, '0')}T07:30:00Z`,
    article: articleOf(`title ${number}`, text, `https://example.org/news/${number}`),
    ...more,
  };
}

export function articleOf(title: string, text: string, url?: string) {
  return assemble(
    { title, language: 'ar', ...(url !== undefined && { url }) },
    text.split('\n\n').map((text) => ({ kind: 'paragraph', text })),
  );
}
