/** Checks whether the terminal can show right-to-left letters. If not, romanized text is offered. */
import type { Facts } from './facts.ts';

export type MissingGlyphs = {
  /** The glyphs, an encoding for the letters, or a screen. */
  readonly of: 'letters' | 'encoding' | 'screen';
  /** The variable that shows this, with its value. */
  readonly because: string;
};

/** The first missing requirement; `undefined` if nothing seems to be missing. */
export function missingGlyphs(env: Facts, platform: string): MissingGlyphs | undefined {
  if (env.TERM === 'dumb') return { of: 'screen', because: 'TERM=dumb' };
  // A font of the Linux console has 256 or 512 glyphs without presentation forms.
  if (env.TERM === 'linux') return { of: 'letters', because: 'TERM=linux' };
  // Terminals on Windows and macOS use UTF-8, whatever these variables contain.
  if (platform === 'win32' || platform === 'darwin') return undefined;
  const variable = LOCALE.find((name) => env[name]);
  const locale = variable && env[variable];
  if (!locale || isUnicode(locale)) return undefined;
  return { of: 'encoding', because: `${variable}=${locale}` };
}

/** The first one that is set and not empty counts (POSIX, "Internationalization Variables"). */
const LOCALE = ['LC_ALL', 'LC_CTYPE', 'LANG'] as const;

/**
 * `language_TERRITORY.charset@modifier`. Without a charset, it is that of the C locale or an old one of the language.
 */
function isUnicode(locale: string): boolean {
  return /\.utf-?8(@|$)/i.test(locale);
}
