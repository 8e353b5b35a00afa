/** The languages of the interface, and which of them somebody's settings ask for. */

export const LANGUAGES = ['en', 'ar', 'fa', 'ur', 'he'] as const;

export type Language = (typeof LANGUAGES)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language asked for: by name, or else by the first of `VARIABLES` that is set and not empty. English where what is
 * asked for is not among the languages.
 */
export function chooseLanguage(env: Environment, override?: string): Language {
  return languageOf(chooseLocale(env, override)) ?? 'en';
}

/** What is asked for, as a BCP 47 tag with its region: `ar-MA` of `ar_MA.UTF-8@latn`; `en` of `C` and of nothing. */
export function chooseLocale(env: Environment, override?: string): string {
  const values = [override, ...VARIABLES.map((variable) => env[variable])];
  const asked = values.find((value) => value && value !== AUTO) ?? 'C';
  const [name] = asked.split(/[.@]/);
  return PORTABLE.has(name) ? 'en' : name.replaceAll('_', '-');
}

/** The language of the interface that a tag means, if there is one. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  const language = SAME[primary] ?? primary;
  return LANGUAGES.find((known) => known === language);
}

/** Ours, and those of locales in the order of POSIX (XBD 8.2). */
const VARIABLES = ['SAHIFA_LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Asks for no language by name. */
const AUTO = 'auto';

/** The locale of programs that ask for none (POSIX, XBD 7.2). */
const PORTABLE: ReadonlySet<string> = new Set(['C', 'POSIX']);

/** The old code of Hebrew (ISO 639, before 1989), and Dari, the Persian of Afghanistan. */
const SAME: Readonly<Record<string, Language>> = { iw: 'he', prs: 'fa' };
