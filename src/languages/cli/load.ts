/** Loads the catalogue of the command line for the current language. English is built in. */
import { type InterfaceLanguage, languageOf } from '../choose.ts';
import { english } from './en.ts';
import type { CliMessages } from './messages.ts';

export async function loadCliMessages(language: InterfaceLanguage): Promise<CliMessages> {
  switch (language) {
    case 'en':
      return english;
    case 'ar':
      return (await import('./ar.ts')).arabic;
    case 'fa':
      return (await import('./fa.ts')).persian;
    case 'ur':
      return (await import('./ur.ts')).urdu;
    case 'he':
      return (await import('./he.ts')).hebrew;
  }
}

/**
 * The language after `--lang`. It is read before the rest of the command line, because errors in that are reported in
 * this language. `undefined` if none is requested, or it is unknown.
 */
export function askedLanguage(args: readonly string[]): InterfaceLanguage | undefined {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const [flag = '', next = ''] = args.slice(Math.max(at, 0));
  return at < 0 ? undefined : languageOf(flag === '--lang' ? next : flag.slice('--lang='.length));
}
