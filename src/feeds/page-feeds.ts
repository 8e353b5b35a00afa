/** The feeds that a web page names, by `<link rel="alternate">` (HTML 4.6.7.1). */
import { bidiClosing, cleanLine } from '../article/clean.ts';
import { parseMarkup } from '../markup/tree.ts';
import { elementsIn, wordsOf } from '../markup/walk.ts';
import { resolve } from './feed-tree.ts';

export type NamedFeed = {
  readonly url: string;
  /** One line; empty if the page gives none. */
  readonly title: string;
};

const FEED_TYPE = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|rss|atom)\b/i;

/** A feed of what readers wrote below articles. The words of five languages, and WordPress's address. */
const COMMENTS =
  /\bcomments?\b|\u062a\u0639\u0644\u064a\u0642|\u062f\u06cc\u062f\u06af\u0627\u0647|\u0646\u0638\u0631\u0627\u062a|\u062a\u0628\u0635\u0631|\u05ea\u05d2\u05d5\u05d1\u05d5\u05ea/i;

/** What tells the forms of one feed apart in its name and its address. */
const FORM = /\b(?:rss|atom|rdf|json|xml|feed)\b[\d.]*/gi;

const LONGEST = 200;

/** In the order of the page, each address once. `address`: of the page. */
export function feedsInPage(html: string, address: string): NamedFeed[] {
  const { root } = parseMarkup(html);
  const found = new Map<string, NamedFeed>();
  let base = address;
  for (const element of elementsIn(root)) {
    const { name, attribs } = element;
    if (name === 'base' && attribs.href) base = resolve(attribs.href, address) ?? address;
    if (name !== 'link' || !attribs.href || !FEED_TYPE.test(attribs.type?.trim() ?? '')) continue;
    const rel = wordsOf(element, 'rel');
    if (!rel.includes('alternate') && !rel.includes('feed')) continue;
    const url = resolve(cleanLine(attribs.href), base);
    if (url === undefined || !/^https?:/i.test(url) || found.has(url)) continue;
    const title = cleanLine(attribs.title ?? '').slice(0, LONGEST);
    found.set(url, { url, title: title + bidiClosing(title) });
  }
  return [...found.values()];
}

/**
 * Those that a person would choose from: without feeds of comments, and of one feed in several forms the first. All of
 * them, if nothing else is left.
 */
export function choiceOf(feeds: readonly NamedFeed[]): readonly NamedFeed[] {
  const articles = feeds.filter(
    ({ url, title }) => !COMMENTS.test(`${title} ${new URL(url).pathname}`),
  );
  const left = articles.length > 0 ? articles : feeds;
  const kept = new Map<string, NamedFeed>();
  for (const feed of left) {
    const name = feed.title
      .replace(FORM, '')
      .replace(/[\s()[\]\-–|]+/g, ' ')
      .trim()
      .toLowerCase();
    const { host, pathname, search } = new URL(feed.url);
    const place = `${host}${pathname}${search}`
      .toLowerCase()
      .replace(FORM, '')
      .replace(/[/.?&=_-]+/g, ' ')
      .trim();
    const key = `${name}\n${place}`;
    if (!kept.has(key)) kept.set(key, feed);
  }
  return [...kept.values()];
}
