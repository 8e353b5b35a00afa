/** The metadata in a page's head and marked elements, as written. Other modules decide which to use. */
import { cleanLine } from '../article/clean.ts';
import type { MarkupElement } from '../markup/tree.ts';
import { elementsIn, textOf, wordsOf } from '../markup/walk.ts';

export type PageHead = {
  /** The contents of `<title>`. */
  readonly title: string;
  /** By `property`, `name` or `itemprop`, in lower case; the first value of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** The address in `<base>`, and the address that the page declares as its own. */
  readonly base?: string;
  readonly canonical?: string;
  /** Language of the whole page, as declared. */
  readonly language?: string;
  /** Headings of the first level, and the marked headline. */
  readonly headings: readonly string[];
  /** Marked authors. */
  readonly authors: readonly string[];
  /** Contents of `<time>` and of marked dates, dates of publication first. */
  readonly times: readonly string[];
  /** Names of the sections in the breadcrumbs. */
  readonly sections: readonly string[];
};

/** The most UTF-16 units that are read of one mark. */
const LONGEST = 300;

export function readHead(root: MarkupElement): PageHead {
  const meta = new Map<string, string>();
  const headings: string[] = [];
  const headlines: string[] = [];
  const authors: string[] = [];
  const published: string[] = [];
  const times: string[] = [];
  const sections: string[] = [];
  let title: string | undefined;
  let base: string | undefined;
  let canonical: string | undefined;
  let language: string | undefined;
  for (const element of elementsIn(root)) {
    const { name, attribs } = element;
    const line = () => cleanLine(textOf(element)).slice(0, LONGEST);
    if (name === 'title') title ??= cleanLine(textOf(element));
    else if (name === 'base') base ??= attribs.href;
    else if (name === 'html' || name === 'body') language ??= attribs.lang ?? attribs['xml:lang'];
    else if (name === 'link' && wordsOf(element, 'rel').includes('canonical'))
      canonical ??= attribs.href;
    else if (name === 'h1') headings.push(line());
    if (name === 'meta' && attribs.content !== undefined) {
      for (const key of [attribs.property, attribs.name, attribs.itemprop]) {
        const known = key?.trim().toLowerCase();
        if (known && !meta.has(known)) meta.set(known, cleanLine(attribs.content));
      }
    }
    if (!attribs.itemprop && !attribs.rel && !attribs.class && !attribs.id && name !== 'time')
      continue;
    const props = attribs.itemprop ? wordsOf(element, 'itemprop') : [];
    if (props.includes('headline') && name !== 'meta') headlines.push(line());
    if (props.includes('author') || (attribs.rel && wordsOf(element, 'rel').includes('author')))
      authors.push(nameIn(element));
    if (props.includes('datepublished'))
      published.push(attribs.datetime ?? attribs.content ?? line());
    else if (name === 'time') times.push(attribs.datetime || line());
    if (isPath(element)) {
      for (const step of elementsIn(element))
        if (step.name === 'a') sections.push(cleanLine(textOf(step)));
    }
  }
  return {
    title: title ?? '',
    meta,
    ...(base && { base }),
    ...(canonical && { canonical }),
    ...(language && { language }),
    headings: [...headlines, ...headings].filter(Boolean),
    authors: authors.filter(Boolean),
    times: [...published, ...times],
    sections: sections.filter(Boolean),
  };
}

/** The name in an author mark, which may also contain a picture and an address. */
function nameIn(author: MarkupElement): string {
  if (author.attribs.content) return cleanLine(author.attribs.content);
  for (const element of elementsIn(author)) {
    if (wordsOf(element, 'itemprop').includes('name')) {
      return cleanLine(element.attribs.content ?? textOf(element)).slice(0, LONGEST);
    }
  }
  return cleanLine(textOf(author)).slice(0, LONGEST);
}

function isPath(element: MarkupElement): boolean {
  return (
    /breadcrumb/i.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`) ||
    /breadcrumb/i.test(element.attribs['aria-label'] ?? '')
  );
}
