/** The command line in each language; of those beside English, the one that is spoken is loaded. */
import type { Language } from '../../ui/languages/choose.ts';
import { english } from './en.ts';
import type { Words } from './words.ts';

export async function wordsIn(language: Language): Promise<Words> {
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

/** What stands behind `--lang`, before the command line is read as a whole: what is wrong with it is told in words. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at] === '--lang' ? args[at + 1] : args[at].slice('--lang='.length);
}
