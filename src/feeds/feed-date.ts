/**
 * Dates in feeds: RFC 822 and RFC 3339 as they should be, and dates as people write them, in five languages and four
 * calendars.
 */
import { plainSpelling } from '../pages/month-names.ts';
import { writtenDate } from '../pages/written-date.ts';

export type FeedDate = {
  /** ISO 8601: an instant in UTC with seconds, or a day if no time is given. */
  readonly instant: string;
  /** The day in local time of the place. */
  readonly day: string;
};

/** UTF-16 units. */
const LONGEST = 200;

/** Offsets from UTC in hours: RFC 822, 5.1, and what feeds write beside it. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  wet: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  idt: 3,
  msk: 3,
  trt: 3,
  irst: 3.5,
  irdt: 4.5,
  gst: 4,
  aft: 4.5,
  pkt: 5,
};

/** Names that mean another zone in another part of the world, by the language of the feed. */
const ZONES_OF: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ar: { ast: 3, ist: 3 },
  he: { ist: 2 },
  ur: { ist: 5.5 },
};

/** RFC 822, 5.1: two digits for the year, and asctime's order of the parts. */
const SHORT_YEAR = /^((?:\p{L}+\.?,? )?\d{1,2}[ -]\p{L}+[ -])(\d{2})(?= \d{1,2}:)/u;
const ASCTIME =
  /^(?:\p{L}+,? )?(\p{L}+) +(\d{1,2}),? (\d{1,2}:\d{2}(?::\d{2})?)( [A-Za-z+\d:-]+)? (\d{4})$/u;

/** ISO 8601 without hyphens, and without a day or a month (W3C-DTF, RFC 3339). */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|[T ])/i;
const NO_DAY = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;

/** Hours may be followed by a mark for the half of the day: Latin, Arabic, Persian, Hebrew, Urdu. */
const TIME =
  /(?:^|[^\d:.])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(am|pm|a\.m\.|p\.m\.|\u0635|\u0645|\u0642\.\u0638|\u0628\.\u0638|\u0642\u0628\u0644 \u0627\u0632 \u0638\u0647\u0631|\u0628\u0639\u062f \u0627\u0632 \u0638\u0647\u0631|\u0635\u0628\u0627\u062d\u0627|\u0645\u0633\u0627\u0621)(?![\p{L}]))?(?: ?(?:\(?([a-z]{1,4})\)?)?(?:(?<=gmt|utc| |\d)([+-]\d{1,2}(?::?\d{2})?))?)?/u;

const AFTERNOON = /^(?:p|\u0645|\u0628)/;

const MINUTE = 60_000;

/** `undefined` if the text is no date. `language`: that of the feed. */
export function feedDate(written: string, language = 'und'): FeedDate | undefined {
  const text = plainSpelling(written.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  const inOrder = text
    .replace(SHORT_YEAR, (_, before: string, year: string) => before + century(year) + year)
    .replace(ASCTIME, '$2 $1 $5 $3$4')
    .replace(COMPACT, '$1-$2-$3')
    .replace(NO_DAY, '$1-$2-01')
    .replace(YEAR, '$&-01-01');
  const date = writtenDate(inOrder.replace(/(\d)t(?=\d{1,2}:?\d{2})/, '$1 '), language);
  if (date === undefined) return undefined;
  const time = TIME.exec(withColons(inOrder));
  if (!time) return { instant: date, day: date };
  const [, hours, minutes, seconds = '0', half, zone, offset] = time;
  const hour = hourOf(Number(hours), half);
  // A second more than the minute has is a leap second (RFC 3339, 5.7).
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60)
    return { instant: date, day: date };
  const local = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + Number(minutes)) * MINUTE;
  const ahead = offset === undefined ? zoneOf(zone, language) : minutesOf(offset);
  const instant = new Date(local + Number(seconds) * 1000 - ahead * MINUTE);
  return { instant: instant.toISOString().replace(/\.\d+Z$/, 'Z'), day: date };
}

/** RFC 2822, 4.3. */
function century(year: string): string {
  return Number(year) < 50 ? '20' : '19';
}

/** `T120000` of ISO 8601 without signs. */
function withColons(text: string): string {
  return text
    .replace(/(?<=\d)t(\d{2})(\d{2})(\d{2})?(?!\d|:)/, (_, hours, minutes, seconds = '00') => {
      return ` ${hours}:${minutes}:${seconds}`;
    })
    .replace(/(?<=\d)t(?=\d{1,2}:)/, ' ');
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (AFTERNOON.test(half) ? 12 : 0);
}

/** In minutes. A time without a known zone is taken as UTC. */
function zoneOf(zone: string | undefined, language: string): number {
  if (zone === undefined) return 0;
  const own = ZONES_OF[language.toLowerCase().split(/[-_]/)[0]];
  return 60 * (own?.[zone] ?? ZONES[zone] ?? 0);
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  const ahead = Number(hours ?? 0) * 60 + Number(minutes);
  return sign === '-' ? -ahead : ahead;
}
