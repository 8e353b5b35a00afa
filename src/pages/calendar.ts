/** Converts dates of other calendars to Gregorian ones. It searches the days that ICU formats in the other calendar. */

export type Calendar = 'gregorian' | 'persian' | 'islamic' | 'hebrew';

/**
 * The date as ISO 8601. `month` counts from 1; for Hebrew it is ICU's English name. `undefined` if the day does not
 * exist.
 */
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
  // The start of a year computed from the mean length is at most a month off, so all days around the year are tried.
  const start = Math.floor(epoch + (year - 1) * length) - 40;
  for (let at = start; at < start + 470; at += 1) {
    const found = parts(at);
    if (found.day === day && found.year === year && found.month === String(month)) return isoOf(at);
  }
  return undefined;
}

/** Range of years in newspapers. */
const YEARS = { persian: [1200, 1500], islamic: [1200, 1520], hebrew: [5500, 6000] } as const;

const GREGORIAN_YEARS = [1800, 2100] as const;

function gregorian(year: number, month: number, day: number): string | undefined {
  if (year < GREGORIAN_YEARS[0] || year > GREGORIAN_YEARS[1]) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

type CalendarRule = {
  readonly formatter: () => Intl.DateTimeFormat;
  /** The first day of year 1, in days since 1970, and the mean length of a year in days. */
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

const CALENDARS: Readonly<Record<Exclude<Calendar, 'gregorian'>, CalendarRule>> = {
  persian: { formatter: format('persian', 'numeric'), epoch: -492268, length: 365.2422 },
  islamic: { formatter: format('islamic-umalqura', 'numeric'), epoch: -492148, length: 354.36707 },
  hebrew: { formatter: format('hebrew', 'long'), epoch: -2092590, length: 365.2468 },
};

type DateParts = { readonly year: number; readonly month: string; readonly day: number };

function partsOf(formatter: Intl.DateTimeFormat): (day: number) => DateParts {
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
