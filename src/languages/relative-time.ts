/**
 * Times as people say them, and names of days and languages, by `Intl`. Its first call takes as long as a start, so nothing
 * of it is made before it is asked for.
 */
import type { InterfaceLanguage } from './choose.ts';

/** Digits are those of the catalogues. */
const LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'en',
  ar: 'ar-u-nu-latn',
  fa: 'fa',
  ur: 'ur-u-nu-latn',
  he: 'he',
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds of each unit, the longest first. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

const formats = new Map<string, Intl.RelativeTimeFormat>();

function formatIn(
  language: InterfaceLanguage,
  numeric: 'always' | 'auto',
): Intl.RelativeTimeFormat {
  const name = `${language} ${numeric}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.RelativeTimeFormat(LOCALES[language], { numeric });
  formats.set(name, made);
  return made;
}

/** «3 hours ago»; times in milliseconds since 1970. */
export function timeAgo(language: InterfaceLanguage, time: number, now: number): string {
  const distance = time - now;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? NOW;
  const count = Math.trunc(distance / length);
  return formatIn(language, count === 0 ? 'auto' : 'always').format(count, unit);
}

/** Less than a minute. */
const NOW = ['second', Number.POSITIVE_INFINITY] as const;

const days = new Map<InterfaceLanguage, Intl.DateTimeFormat>();

/** «today», «yesterday», or the date; times in milliseconds since 1970, both at midnight. */
export function dayName(language: InterfaceLanguage, day: number, today: number): string {
  const distance = Math.round((day - today) / DAY);
  if (distance === 0 || distance === -1) return formatIn(language, 'auto').format(distance, 'day');
  let format = days.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full' });
    days.set(language, format);
  }
  return format.format(day);
}

const languages = new Map<InterfaceLanguage, Intl.DisplayNames>();

/** What a language is called, by its BCP 47 tag; the tag itself if nobody knows. */
export function languageName(language: InterfaceLanguage, tag: string): string {
  let names = languages.get(language);
  if (!names) {
    names = new Intl.DisplayNames(LOCALES[language], { type: 'language', fallback: 'code' });
    languages.set(language, names);
  }
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // not well-formed
  }
}
