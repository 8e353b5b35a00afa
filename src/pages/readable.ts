/** Finds the article of a page with Mozilla's Readability: the element that contains it, or nothing. */
import { Readability } from '@mozilla/readability';
import type { MarkupElement } from '../markup/tree.ts';
import { DomDocument } from './dom.ts';

export type Readable = {
  readonly content: MarkupElement;
  /** The author, by the marks that Readability knows. */
  readonly byline?: string;
};

/**
 * Readability looks through what is inside of an element for each of many, many times over: what that costs is the sum of
 * the levels that the elements of a page stand on. An article of an encyclopedia has a million.
 */
const MOST_LEVELS = 1_500_000;

/** `title`: the contents of `<title>`. Elements for which `isLeft` is true are ignored. */
export function findReadable(
  root: MarkupElement,
  title: string,
  isLeft?: (element: MarkupElement) => boolean,
): Readable | 'too-large' | undefined {
  const document = new DomDocument(root, title, 'about:blank', isLeft);
  if (document.levels > MOST_LEVELS) return 'too-large';
  const readability = new Readability<MarkupElement>(document as never, {
    // Our own reader uses the tree: it finds footnotes by classes and ids.
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element) => element as never,
  });
  const found = readability.parse();
  if (!found?.content) return undefined;
  const byline = found.byline?.trim();
  return { content: found.content, ...(byline && { byline }) };
}
