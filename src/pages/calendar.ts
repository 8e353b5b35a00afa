/** Days of other calendars as Gregorian ones. The calendars are ICU's, asked the other way round. */

export type Calendar = 'gregorian' | 'persian' | 'islamic' | 'hebrew';

/** ISO 8601. `month` from 1, for Hebrew the name that ICU has for it in English. Undefined where there is no such day. */
export function isoDate(
  calendar: Calendar,
  year: number,
  month: number | string,
  day: number,
): string | undefined {
  if (calendar === 'gregorian') return gregorian(year, Number(month), day);
  const [first, last] = YEARS[calendar];
  if (year < first || year > last) return undefined;
  const { formatter, epoch, length } = CALENDARS[calendar];
  const parts = partsOf(formatter());
  // The mean year puts its beginning a month off at most: all days of it are asked.
  const start = Math.floor(epoch + (year - 1) * length) - 40;
  for (let at = start; at < start + 470; at += 1) {
    const found = parts(at);
    if (found.day === day && found.year === year && found.month === String(month)) return isoOf(at);
  }
  return undefined;
}

/** Years in which newspapers are dated. */
const YEARS = { persian: [1200, 1500], islamic: [1200, 1520], hebrew: [5500, 6000] } as const;

const GREGORIAN_YEARS = [1800, 2100] as const;

function gregorian(year: number, month: number, day: number): string | undefined {
  if (year < GREGORIAN_YEARS[0] || year > GREGORIAN_YEARS[1]) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

type Rule = {
  readonly formatter: () => Intl.DateTimeFormat;
  /** Day of 1970's count on which year 1 begins, and the mean length of a year. */
  readonly epoch: number;
  readonly length: number;
};

function format(calendar: string, month: 'numeric' | 'long'): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  return () => {
    made ??= new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month,
      day: 'numeric',
      timeZone: 'UTC',
    });
    return made;
  };
}

const CALENDARS: Readonly<Record<Exclude<Calendar, 'gregorian'>, Rule>> = {
  persian: { formatter: format('persian', 'numeric'), epoch: -492268, length: 365.2422 },
  islamic: { formatter: format('islamic-umalqura', 'numeric'), epoch: -492148, length: 354.36707 },
  hebrew: { formatter: format('hebrew', 'long'), epoch: -2092590, length: 365.2468 },
};

type Parts = { readonly year: number; readonly month: string; readonly day: number };

function partsOf(formatter: Intl.DateTimeFormat): (day: number) => Parts {
  return (day) => {
    const found = new Map(
      formatter.formatToParts(day * DAY).map(({ type, value }) => [type as string, value]),
    );
    return {
      year: Number.parseInt(found.get('year') ?? found.get('relatedYear') ?? '', 10),
      month: found.get('month') ?? '',
      day: Number(found.get('day')),
    };
  };
}

const DAY = 86_400_000;

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
