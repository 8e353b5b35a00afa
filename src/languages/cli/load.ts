/** The command line in each language; of those beside English, the one that is spoken is loaded. */
import { type Language, languageOf } from '../choose.ts';
import { english } from './en.ts';
import type { CliMessages } from './messages.ts';

export async function loadCliMessages(language: Language): Promise<CliMessages> {
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
 * The language behind `--lang`, looked for before the command line is read as a whole: what is wrong with that is told
 * in words. Undefined where none is asked for, or one that there is not.
 */
export function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const [flag = '', next = ''] = args.slice(Math.max(at, 0));
  return at < 0 ? undefined : languageOf(flag === '--lang' ? next : flag.slice('--lang='.length));
}
