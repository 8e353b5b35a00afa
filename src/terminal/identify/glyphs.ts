/** Whether this terminal can be expected to show right-to-left letters at all; if not, romanized text is offered. */
import type { Facts } from './facts.ts';

export type MissingGlyphs = {
  /** The letters themselves, a way to say them in bytes, or a screen to draw on. */
  readonly of: 'letters' | 'encoding' | 'screen';
  /** The variable that says so, with its value. */
  readonly because: string;
};

/** The first thing that is missing; undefined where nothing speaks against it. */
export function missingGlyphs(env: Facts, platform: string): MissingGlyphs | undefined {
  if (env.TERM === 'dumb') return { of: 'screen', because: 'TERM=dumb' };
  // A font of the Linux console has 256 or 512 glyphs, and no presentation forms among them.
  if (env.TERM === 'linux') return { of: 'letters', because: 'TERM=linux' };
  // Windows and macOS write UTF-8 to their terminals whatever these variables say.
  if (platform === 'win32' || platform === 'darwin') return undefined;
  const variable = LOCALE.find((name) => env[name]);
  const locale = variable && env[variable];
  if (!locale || isUnicode(locale)) return undefined;
  return { of: 'encoding', because: `${variable}=${locale}` };
}

/** The first that is set and not empty counts (POSIX, "Internationalization Variables"). */
const LOCALE = ['LC_ALL', 'LC_CTYPE', 'LANG'] as const;

/** `language_TERRITORY.charset@modifier`; without a charset, that of the C locale or an old one of the language. */
function isUnicode(locale: string): boolean {
  return /\.utf-?8(@|$)/i.test(locale);
}
