/** The table of contents of a book: the `nav` of EPUB 3 (§7), or the NCX of EPUB 2. */
import { cleanLine } from '../article/clean.ts';
import type { MarkupElement } from '../markup/tree.ts';
import { elementsIn, textOf, wordsOf } from '../markup/walk.ts';
import { fragmentIn, resolvePath } from './paths.ts';

export type NavigationEntry = {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Path in the archive; `undefined` for a heading without a target of its own. */
  readonly path?: string;
  /** Id of the target in the file; `undefined` for the start of the file. */
  readonly fragment?: string;
};

/** `path`: the file of the table of contents. */
export function readNavigation(root: MarkupElement, path: string): NavigationEntry[] {
  const navs = [...elementsIn(root)].filter(({ name }) => name === 'nav');
  const contents = navs.find((nav) => wordsOf(nav, 'epub:type').includes('toc')) ?? navs[0];
  if (contents) return fromList(contents, path);
  const map = [...elementsIn(root)].find(({ name }) => name.endsWith('navMap'));
  return map ? fromPoints(map, path) : [];
}

function fromList(nav: MarkupElement, path: string): NavigationEntry[] {
  const entries: NavigationEntry[] = [];
  const read = (element: MarkupElement, level: number): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'ol' || child.name === 'ul') read(child, level + 1);
      else if (child.name === 'a' || child.name === 'span') {
        if (level > 0) entries.push(...entryOf(textOf(child), level, child.attribs.href, path));
      } else if (!/^h[1-6]$/.test(child.name)) read(child, level);
    }
  };
  read(nav, 0);
  return entries;
}

function fromPoints(map: MarkupElement, path: string): NavigationEntry[] {
  const entries: NavigationEntry[] = [];
  const read = (element: MarkupElement, level: number): void => {
    for (const point of elementsOf(element)) {
      if (!point.name.endsWith('navPoint')) continue;
      const parts = elementsOf(point);
      const label = parts.find(({ name }) => name.endsWith('navLabel'));
      const content = parts.find(({ name }) => name.endsWith('content'));
      entries.push(...entryOf(label ? textOf(label) : '', level, content?.attribs.src, path));
      read(point, level + 1);
    }
  };
  read(map, 1);
  return entries;
}

function entryOf(
  text: string,
  level: number,
  reference: string | undefined,
  from: string,
): NavigationEntry[] {
  const title = cleanLine(text);
  if (title === '') return [];
  const path = reference === undefined ? undefined : resolvePath(reference, from);
  const fragment = reference === undefined ? undefined : fragmentIn(reference);
  return [{ title, level, ...(path && { path }), ...(path && fragment && { fragment }) }];
}

function elementsOf({ nodes }: MarkupElement): MarkupElement[] {
  return nodes.filter((node): node is MarkupElement => node.type === 'element');
}
