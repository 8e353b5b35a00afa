/** The title of a page, without the name of its site. */
import type { PageHead } from './head.ts';
import { plainSpelling } from './month-names.ts';
import type { StructuredData } from './structured-data.ts';

/** Separators between a title and the name of the site. */
const PARTS = /\s+[-|\u2013\u2014\u00bb\u00b7:]{1,2}\s+|\s*\|\s*/;

/** Names of the site: as it declares them, and their first parts (`News agency | All the news | NA`). */
export function siteNames(head: PageHead, data: StructuredData): string[] {
  const said = [head.meta.get('og:site_name'), head.meta.get('application-name'), ...data.sites];
  return [...new Set(said.filter((name): name is string => Boolean(name?.trim())))];
}

/** The shortest name of the site; `undefined` if it gives none. */
export function siteName(names: readonly string[]): string | undefined {
  return names[0]?.split(/\s+\|\s+|\s+[-\u2013\u2014]\s+/)[0].trim() || undefined;
}

export function pageTitle(head: PageHead, data: StructuredData, sites: readonly string[]): string {
  const bare = (title: string | undefined) => (title ? withoutSite(title, sites, head) : '');
  const candidates = [
    data.headline,
    head.meta.get('og:title'),
    head.meta.get('twitter:title'),
    ...onPage(head, sites),
  ]
    .map(bare)
    .filter((title) => title !== '' && !isSite(title, sites));
  const [first = ''] = candidates;
  // Metadata may be cut after a hundred letters; the page has the full title.
  const start = first.replace(/\s*(?:\u2026|\.\.\.)$/, '');
  const whole =
    start === first
      ? undefined
      : candidates.find((title) => title.startsWith(start) && title.length > first.length);
  return whole ?? first;
}

/** Titles in the page text and in `<title>`. The heading comes first, unless it belongs to something else. */
function onPage(head: PageHead, sites: readonly string[]): (string | undefined)[] {
  const [heading = ''] = head.headings;
  const named = nameKey(head.title);
  const key = nameKey(heading);
  const isRelated =
    named.includes(key) || key.includes(nameKey(withoutSite(head.title, sites, head)));
  const isNamed = /\S\s+\S/.test(head.title) && !isSite(head.title, sites);
  return isRelated || !isNamed ? [heading, head.title] : [head.title, heading];
}

/** The letters of a name, without case and spacing, for comparison. */
export function nameKey(name: string): string {
  return plainSpelling(name).replace(/[^\p{L}\p{N}]/gu, '');
}

export function isSite(name: string, sites: readonly string[]): boolean {
  const key = nameKey(name);
  return sites.some(
    (site) => nameKey(site) === key || site.split(PARTS).some((part) => nameKey(part) === key),
  );
}

function withoutSite(title: string, sites: readonly string[], head: PageHead): string {
  const host = hostOf(head.meta.get('og:url') ?? head.canonical);
  const isOwn = (part: string) => {
    const key = nameKey(part);
    return (
      key === '' ||
      isSite(part, sites) ||
      sites.some(
        (site) => nameKey(site).length > 3 && key.startsWith(nameKey(site)) && part.length < 40,
      ) ||
      /^[\w-]+\.(?:[a-z]{2,}\.)?[a-z]{2,}$/i.test(part.trim()) ||
      (key.length > 3 && host.includes(key))
    );
  };
  const parts = title.split(PARTS);
  let end = parts.length;
  while (end > 1 && isOwn(parts[end - 1])) end -= 1;
  let start = 0;
  while (start < end - 1 && isOwn(parts[start])) start += 1;
  // If a heading of the page is the start of the title, the rest is the name of the site.
  const heading = head.headings.find(
    (each) => each.length > 10 && title !== each && title.startsWith(each),
  );
  if (start === 0 && end === parts.length) return (heading ?? title).trim();
  const from = title.indexOf(parts[start]);
  const last = parts[end - 1];
  return title.slice(from, title.lastIndexOf(last) + last.length).trim();
}

function hostOf(address: string | undefined): string {
  try {
    return nameKey(new URL(address ?? '').hostname);
  } catch {
    return '';
  }
}
