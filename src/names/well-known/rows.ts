/**
 * The names that come with the program, as rows of text that people can read and correct:
 *
 *     Moscow =RU ar مُوسْكُو fa مسکو ur ماسکو he מוסקבה; מוסקווה
 *
 * A row has the English name, then a sign with an ISO 3166 code (`@`: it is that country, and the names of the country
 * in `Intl.DisplayNames` are added; `=`: its capital; `<`: a city in it), then the spellings in each language, the
 * most usual one first. The first Arabic spelling may have its vowel marks, which are used for its romanization.
 */
import type { NameKind } from '../glossary.ts';
import { CITIES } from './cities.ts';
import { COUNTRIES } from './countries.ts';
import { OFFICES } from './offices.ts';
import { ORGANISATIONS } from './organisations.ts';
import { REGIONS } from './regions.ts';

export type WellKnownRow = {
  readonly english: string;
  readonly kind: NameKind;
  /** For a country or a city: the country code, and its relation to that country. */
  readonly country?: { readonly code: string; readonly as: 'itself' | 'capital' | 'city' };
  /** Spellings in the requested language, the most usual one first; may be empty. */
  readonly names: readonly string[];
  /** The first spelling with its vowel marks. */
  readonly vocalised?: string;
};

const TABLES: readonly { readonly kind: NameKind; readonly table: string }[] = [
  { kind: 'place', table: COUNTRIES },
  { kind: 'place', table: REGIONS },
  { kind: 'place', table: CITIES },
  { kind: 'organisation', table: ORGANISATIONS },
  { kind: 'organisation', table: OFFICES },
];

const COUNTRY = / ([@=<])([A-Z]{2})$/;

const SIGNS = { '@': 'itself', '=': 'capital', '<': 'city' } as const;

/** The Arabic marks of vowels, tanwin, shadda, sukun, and small alef. */
const MARK = /[\u064b-\u0652\u0670]/g;

/** All rows, with their names in one language. */
export function rowsIn(language: string): WellKnownRow[] {
  return TABLES.flatMap(({ kind, table }) =>
    table
      .trim()
      .split('\n')
      .map((line) => readRow(line, kind, language)),
  );
}

function readRow(line: string, kind: NameKind, language: string): WellKnownRow {
  const [head, ...parts] = line.split(/ (?=(?:ar|fa|ur|he) )/);
  const [, sign, code] = COUNTRY.exec(head) ?? [];
  const part = parts.find((part) => part.startsWith(`${language} `));
  const spellings = part ? part.slice(language.length + 1).split('; ') : [];
  const isArabic = language === 'ar';
  const names = isArabic ? spellings.map((spelling) => spelling.replace(MARK, '')) : spellings;
  const isVocalised = names.length > 0 && names[0] !== spellings[0];
  return {
    english: head.replace(COUNTRY, ''),
    kind,
    ...(code ? { country: { code, as: SIGNS[sign as keyof typeof SIGNS] } } : {}),
    names: [...new Set(names)],
    ...(isVocalised ? { vocalised: spellings[0] } : {}),
  };
}
