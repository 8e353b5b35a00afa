/**
 * The names that come with the program, as rows of text that a person can read and mend:
 *
 *     Moscow =RU ar مُوسْكُو fa مسکو ur ماسکو he מוסקבה; מוסקווה
 *
 * The English name; a code of ISO 3166 behind a sign (`@` it is that country, whose names in `Intl.DisplayNames` are
 * its names as well; `=` the capital of it; `<` a city in it); then for each language its spellings, the usual one
 * first. The first Arabic one may have its vowel marks, from which it is romanized.
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
  /** A country or a city: how it belongs to the country of that code. */
  readonly country?: { readonly code: string; readonly as: 'itself' | 'capital' | 'city' };
  /** Spellings in the language that was asked for, the usual one first; may be none. */
  readonly names: readonly string[];
  /** The first spelling with its marks. */
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

/** The marks of Arabic vowels, tanwin, shadda, sukun, small alef. */
const MARK = /[\u064b-\u0652\u0670]/g;

/** Every row, with its names in that language. */
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
