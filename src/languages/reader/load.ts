/** The interface in each of its languages; of those beside English, the one that is spoken is loaded. */

import type { Language } from '../choose.ts';
import { english } from './en.ts';
import type { ReaderMessages } from './messages.ts';

export async function loadReaderMessages(language: Language): Promise<ReaderMessages> {
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
