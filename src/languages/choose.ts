/** The languages of the interface, and the choice between them by the environment. */

export const LANGUAGES = ['en', 'ar', 'fa', 'ur', 'he'] as const;

export type InterfaceLanguage = (typeof LANGUAGES)[number];

export type LocaleEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The requested language: by name, or else by the first of `VARIABLES` that is set and not empty. English if the
 * requested language is not available.
 */
export function chooseLanguage(env: LocaleEnvironment, override?: string): InterfaceLanguage {
  return languageOf(chooseLocale(env, override)) ?? 'en';
}

/**
 * The requested locale as a BCP 47 tag with its region: `ar-MA` for `ar_MA.UTF-8@latn`; `en` for `C` or without a
 * request.
 */
export function chooseLocale(env: LocaleEnvironment, override?: string): string {
  const values = [override, ...VARIABLES.map((variable) => env[variable])];
  const asked = values.find((value) => value && value !== AUTO) ?? 'C';
  const [name] = asked.split(/[.@]/);
  return PORTABLE.has(name) ? 'en' : name.replaceAll('_', '-');
}

/** The interface language for a tag; `undefined` if there is none. */
export function languageOf(tag: string): InterfaceLanguage | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  const language = SAME[primary] ?? primary;
  return LANGUAGES.find((known) => known === language);
}

/** Our own variable, then those of locales in the order of POSIX (XBD 8.2). */
const VARIABLES = ['SAHIFA_LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The value that requests no particular language. */
const AUTO = 'auto';

/** Names of the default locale (POSIX, XBD 7.2). */
const PORTABLE: ReadonlySet<string> = new Set(['C', 'POSIX']);

/** The old code of Hebrew (ISO 639, before 1989), and Dari, the Persian of Afghanistan. */
const SAME: Readonly<Record<string, InterfaceLanguage>> = { iw: 'he', prs: 'fa' };
