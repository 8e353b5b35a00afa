/**
 * Names for any article: the platform's names of countries, currencies and languages (CLDR, by `Intl.DisplayNames`),
 * and the names that come with the program. If the platform has no data for a language (Node with small ICU data),
 * only the program's own names remain.
 */
import type { GlossaryEntry, NameDescriptions } from './glossary.ts';
import { withoutAmbiguous } from './well-known/ambiguous.ts';
import { LANGUAGE_FORMS, LANGUAGE_WORD, LANGUAGES } from './well-known/languages.ts';
import { rowsIn, type WellKnownRow } from './well-known/rows.ts';

/** Languages with a gazetteer. */
export const GAZETTEER_LANGUAGES = ['ar', 'fa', 'he', 'ur'] as const;

export type GazetteerLanguage = (typeof GAZETTEER_LANGUAGES)[number];

/** The language of a BCP 47 tag, by its primary subtag. */
export function gazetteerLanguage(tag: string): GazetteerLanguage | undefined {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return GAZETTEER_LANGUAGES.find((language) => language === primary);
}

/**
 * Entries in no particular order, without transliterations, because only mentioned names need one. `texts`: the texts
 * to be searched; entries that cannot occur in them may be left out. @default any text
 */
export function gazetteer(language: GazetteerLanguage, texts?: Iterable<string>): GlossaryEntry[] {
  const region = displayNames(language, 'region');
  const rows = rowsIn(language);
  const known = rows.flatMap(({ country }) => (country?.as === 'itself' ? country.code : []));
  const entries = [
    ...rows.map((row) => rowEntry(row, language, region)),
    ...countries(known, region),
    ...currencies(language),
    ...languages(language, texts),
  ];
  const clear = new Set(withoutAmbiguous(entries.flatMap(({ names }) => names)));
  return entries.flatMap((entry) => {
    const names = [...new Set(entry.names)].filter((name) => clear.has(name));
    return names.length > 0 ? [{ ...entry, names }] : [];
  });
}

type DisplayNames = {
  /** The name of a code in English and in the language; `undefined` if either is missing. */
  readonly of: (code: string) => { readonly english: string; readonly name: string } | undefined;
};

/** CLDR codes that are not countries of today: test codes, remainders and groups. */
const NO_COUNTRY = new Set('QO UM UN EU XA XB ZZ'.split(' '));

/** `known`: codes that another entry already has. */
function countries(known: readonly string[], region: DisplayNames): GlossaryEntry[] {
  const seen = new Set(known.map((code) => region.of(code)?.english));
  return letterPairs().flatMap((code) => {
    const names = NO_COUNTRY.has(code) ? undefined : region.of(code);
    // A withdrawn code has the name of its successor, which may come before or after it.
    if (!names || seen.has(names.english)) return [];
    seen.add(names.english);
    return [entry(spellings(names.name), names.english.replace(/ \(.*\)$/, ''), 'place')];
  });
}

function rowEntry(
  row: WellKnownRow,
  language: GazetteerLanguage,
  region: DisplayNames,
): GlossaryEntry {
  const { names, english, kind, vocalised, country } = row;
  const own = country?.as === 'itself' ? region.of(country.code) : undefined;
  const all = [...names, ...(own ? spellings(own.name) : [])];
  const land = country && country.as !== 'itself' ? region.of(country.code) : undefined;
  const isCapital = country?.as === 'capital';
  const about = land ? aboutCity(isCapital ? 'capital' : 'city', land, language) : {};
  return entry(all, english, kind, { about, ...(vocalised ? { vocalised } : {}) });
}

/** The spellings of a name without brackets; a second name in brackets is a spelling of its own («ميانمار (بورما)»). */
function spellings(name: string): string[] {
  const [, first, second] = /^(.*?) \((\S+)\)$/.exec(name) ?? [];
  if (first && second) return [first, second];
  return [name.replace(/ \(.*\)$/, '')];
}

const CITY: Readonly<
  Record<'capital' | 'city', Readonly<Record<'en' | GazetteerLanguage, string>>>
> = {
  capital: {
    en: 'Capital of *.',
    ar: 'عاصمة *.',
    fa: 'پایتخت *.',
    he: 'בירת *.',
    ur: '* کا دارالحکومت۔',
  },
  city: {
    en: 'City in *.',
    ar: 'مدينة في *.',
    fa: 'شهری در *.',
    he: 'עיר ב־*.',
    ur: '* کا ایک شہر۔',
  },
};

function aboutCity(
  as: 'capital' | 'city',
  { english, name }: { readonly english: string; readonly name: string },
  language: GazetteerLanguage,
): NameDescriptions {
  const line = (form: string, country: string) =>
    form.replace('*', country.replace(/ \(.*\)$/, ''));
  return {
    en: line(CITY[as].en, withArticle(english)),
    [language]: line(CITY[as][language], name),
  };
}

/** Adds the English article to countries that have one. */
function withArticle(country: string): string {
  return /^(United|Netherlands|Philippines|Central African)/.test(country)
    ? `the ${country}`
    : country;
}

function currencies(language: GazetteerLanguage): GlossaryEntry[] {
  const display = displayNames(language, 'currency');
  return currencyCodes().flatMap((code) => {
    const names = display.of(code);
    // A single word is also a common word («أفغاني», an Afghan), except for the euro and the boliviano.
    if (!names || (!['EUR', 'BOB'].includes(code) && !names.name.includes(' '))) return [];
    const isArabic = language === 'ar';
    const all = isArabic ? arabicCurrency(names.name) : [names.name];
    return [entry(all, names.english, 'term')];
  });
}

/**
 * Spellings of a currency: «دولار أمريكي» also occurs as «الدولار الأمريكي», and half of the newspapers write
 * «أميركي».
 */
function arabicCurrency(name: string): string[] {
  const definite = name
    .split(' ')
    .map((word) => `ال${word}`)
    .join(' ');
  const both = [name, definite];
  return [...both, ...both.map((one) => one.replace('أمريكي', 'أميركي'))];
}

/**
 * Names of languages; empty if no text has the word for "language", because reading them all takes longer than all
 * other names.
 */
function languages(
  language: GazetteerLanguage,
  texts: Iterable<string> | undefined,
): GlossaryEntry[] {
  if (texts && !has(texts, LANGUAGE_WORD[language])) return [];
  const display = displayNames(language, 'language');
  return LANGUAGES.flatMap((code) => {
    const names = display.of(code);
    // CLDR has a few names in Latin letters only.
    if (!names || /\p{Script=Latin}/u.test(names.name)) return [];
    return [entry(LANGUAGE_FORMS[language](names.name), `${names.english} language`, 'term')];
  });
}

/** Whether one of the texts has these letters in a row, ignoring marks and tatweel. */
function has(texts: Iterable<string>, letters: string): boolean {
  const row = new RegExp(Array.from(letters).join('[\\p{M}\u0640]*'), 'u');
  for (const text of texts) if (row.test(text)) return true;
  return false;
}

function entry(
  names: readonly string[],
  english: string,
  kind: GlossaryEntry['kind'],
  more: Partial<GlossaryEntry> = {},
): GlossaryEntry {
  return { names, transliteration: '', english, kind, about: {}, origin: 'built-in', ...more };
}

function displayNames(language: GazetteerLanguage, type: Intl.DisplayNamesType): DisplayNames {
  try {
    const options = { type, fallback: 'none' } as const;
    const english = new Intl.DisplayNames('en', options);
    const own = new Intl.DisplayNames(language, options);
    // Node with small ICU data answers in English.
    if (!own.resolvedOptions().locale.startsWith(language)) return { of: () => undefined };
    return {
      of: (code) => {
        const [name, englishName] = [own.of(code), english.of(code)];
        return name && englishName ? { english: englishName, name } : undefined;
      },
    };
  } catch {
    return { of: () => undefined };
  }
}

function currencyCodes(): readonly string[] {
  try {
    return Intl.supportedValuesOf('currency');
  } catch {
    return [];
  }
}

function letterPairs(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) => letters.map((second) => first + second));
}
