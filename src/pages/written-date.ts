/** Reads written dates in five languages and four calendars. */
import { type Calendar, isoDate } from './calendar.ts';
import { type Month, monthsNamed, plainSpelling } from './month-names.ts';

/** UTF-16 units. A date is near the start of its text. */
const LONGEST = 400;

const GAP = '[ ,\\u060c./-]{1,3}';

/** `כ"ג`, `א'`. */
const HEBREW_NUMBER = '[א-ת]{1,2}(?:"[א-ת]|\')';

/** From 5400 on; `ה'תשפ"ד`, `תשפ"ד`. */
const HEBREW_YEAR = '(?:ה\'?)?ת[א-ת]{0,3}"[א-ת]';

/** One to three words between the numbers: a month, with the words that some writers add. */
const WORDS = "(?<month>[\\p{L}'][\\p{L}'/ _-]{1,39}?)";

/** No letter or digit on either side. */
const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';

const NAMED: readonly RegExp[] = [
  // 28 آب/أغسطس 2013 · 3 במרץ 2024 · ۲۱ اردیبهشت ۱۳۹۹ · 27 مارچ، 2024
  new RegExp(
    `${START}(?<day>\\d{1,2})(?:st|nd|rd|th|er)?${GAP}${WORDS}${GAP}(?<year>\\d{4})${END}`,
    'gu',
  ),
  // March 3, 2024 · مارس 3، 2024
  new RegExp(
    `${START}(?<month>\\p{L}+) (?<day>\\d{1,2})(?:st|nd|rd|th)?[,\\u060c]? (?<year>\\d{4})${END}`,
    'gu',
  ),
  // כ"ג אדר א' התשפ"ד
  new RegExp(`${START}(?<day>${HEBREW_NUMBER}) ${WORDS} (?<year>${HEBREW_YEAR})${END}`, 'gu'),
];

/** Words around a month: "of", "month", "year", "the year". */
const AROUND = /^(?:من |شهر |ماه |م |ه )+|(?: ماه| سال| عام| سنه| م)+$/g;

const NUMERIC: readonly RegExp[] = [
  /(?<![\d/.-])(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d/.-]\d|\d)/,
  /(?<![\d/.-])(?<day>\d{1,2})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?![\d/.-]\d|\d)/,
];

/** The date as ISO 8601; `undefined` if the text has none. `language`: that of the page. */
export function writtenDate(text: string, language = 'und'): string | undefined {
  const plain = plainSpelling(text.slice(0, LONGEST)).replace(/\s+/g, ' ');
  if (!/\d|[א-ת]["']/.test(plain)) return undefined;
  for (const pattern of NAMED) {
    for (const { groups } of plain.matchAll(pattern)) {
      const date = groups && named(groups);
      if (date) return date;
    }
  }
  for (const pattern of NUMERIC) {
    const found = pattern.exec(plain)?.groups;
    const date = found && numeric(found, language);
    if (date) return date;
  }
  return undefined;
}

type Groups = { [name: string]: string };

function named({ day, month, year }: Groups): string | undefined {
  const dayNumber = numberOf(day);
  const yearNumber = /\d/.test(year) ? Number(year) : 5000 + (numberOf(year) % 1000);
  for (const { calendar, month: number } of monthIn(month)) {
    const date = isoDate(calendar, yearNumber, number, dayNumber);
    if (date) return date;
    // In a leap year, it is the second Adar.
    const second = number === 'Adar' && isoDate(calendar, yearNumber, 'Adar II', dayNumber);
    if (second) return second;
  }
  return undefined;
}

/** The month that the words name; of two names, as in «آب/أغسطس», the first. */
function monthIn(words: string): readonly Month[] {
  const [name] = words.trim().replace(AROUND, '').split('/');
  const found = monthsNamed(name.trim());
  // "of", written together with the month.
  return found.length > 0 ? found : monthsNamed(name.trim().replace(/^ב-?/, ''));
}

/** Dates of numbers only. They are Gregorian unless the year belongs to another calendar. */
function numeric({ day, month, year }: Groups, language: string): string | undefined {
  const calendar: Calendar =
    Number(year) >= 1600
      ? 'gregorian'
      : /^(?:fa|ps|prs|ckb)\b/.test(language)
        ? 'persian'
        : 'islamic';
  return isoDate(calendar, Number(year), Number(month), Number(day));
}

/** Values of Hebrew letters; a final letter has that of the letter. */
const VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ...Array.from('אבגדהוזחט', (letter, at) => [letter, at + 1]),
  ...Array.from('יכלמנסעפצ', (letter, at) => [letter, 10 * (at + 1)]),
  ...Array.from('קרשת', (letter, at) => [letter, 100 * (at + 1)]),
  ['ך', 20],
  ['ם', 40],
  ['ן', 50],
  ['ף', 80],
  ['ץ', 90],
]);

function numberOf(written: string): number {
  if (/\d/.test(written)) return Number(written);
  // The thousands of a year: ה', or a ה before the hundreds.
  const letters = written.replace(/^ה(?='?[ק-ת])'?/, '').replace(/["']/g, '');
  return Array.from(letters).reduce((sum, letter) => sum + (VALUES[letter] ?? 0), 0);
}
