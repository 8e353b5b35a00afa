/** The day on which a page was published, in local time of its place. */

import type { PageHead } from './head.ts';
import { plainSpelling } from './month-names.ts';
import type { StructuredData } from './structured-data.ts';
import { writtenDate } from './written-date.ts';

/** Names of metadata for the time of publication, most reliable first. */
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'date',
];

const CHANGED = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'];

/** ISO 8601 with or without a time. Some write a space in place of the `T`. */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;

/** Dates of RFC 9110, and of JavaScript's `Date`. */
const OTHER =
  /^(?:\w{3},? )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}|^\w{3} \w{3} \d{1,2} \d{4} \d{2}:\d{2}/;

/** `2020/08/24` or `2020-08-24` in an address. */
const IN_ADDRESS = /[/=](\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/?#._-]|$)/;

/** An ISO 8601 date. `written`: lines near the title, for pages without a marked date; `language`: that of the page. */
export function pageDate(
  head: PageHead,
  data: StructuredData,
  written: readonly string[],
  language: string,
  address: string | undefined,
): string | undefined {
  const said = PUBLISHED.map((name) => head.meta.get(name));
  const zone = zoneOf([
    data.published,
    data.modified,
    ...said,
    ...CHANGED.map((name) => head.meta.get(name)),
    ...head.times,
    ...written,
  ]);
  for (const date of [data.published, ...said, ...head.times]) {
    const day = date && dayOf(date, zone, language);
    if (day) return day;
  }
  const inAddress = IN_ADDRESS.exec(address ?? head.canonical ?? head.meta.get('og:url') ?? '');
  if (inAddress) {
    const [, year, month, day] = inAddress;
    const found = writtenDate(`${year}-${month}-${day}`);
    if (found) return found;
  }
  for (const line of written) {
    const day = writtenDate(line, language);
    if (day) return day;
  }
  return undefined;
}

/** `zone`: offset from UTC in minutes, if the page gives one. */
function dayOf(written: string, zone: number | undefined, language: string): string | undefined {
  const text = written.trim();
  const iso = ISO.exec(plainSpelling(text).toUpperCase());
  if (iso) {
    const [, year, month, day, hour, minute, offset] = iso;
    const isReal = writtenDate(`${year}-${month}-${day}`, language);
    // A year outside the Gregorian range belongs to the calendar of the page's language.
    if (!isReal || Number(year) < 1600) return isReal;
    if (hour === undefined || offset === undefined || !/^[ZUG]/.test(offset) || !zone)
      return isReal;
    const time = Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
    );
    return new Date(time + zone * 60_000).toISOString().slice(0, 10);
  }
  if (OTHER.test(text)) {
    const time = Date.parse(text);
    if (!Number.isNaN(time)) {
      const own = zone ?? minutesOf(/([+-]\d{2}:?\d{2})/.exec(text)?.[1]) ?? 0;
      return new Date(time + own * 60_000).toISOString().slice(0, 10);
    }
  }
  return writtenDate(text, language);
}

/** The first UTC offset in the dates of the page. */
function zoneOf(dates: readonly (string | undefined)[]): number | undefined {
  for (const date of dates) {
    const offset = /(?:T|GMT|UTC|\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*([+-]\d{2}:?\d{2})(?!\d)/.exec(
      date ?? '',
    )?.[1];
    const minutes = minutesOf(offset);
    if (minutes) return minutes;
  }
  return undefined;
}

function minutesOf(offset: string | undefined): number | undefined {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? '');
  if (!found) return undefined;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -minutes : minutes;
}
