/** Loads the catalogue of the interface for the current language. English is built in. */

import type { InterfaceLanguage } from '../choose.ts';
import { english } from './en.ts';
import type { ReaderMessages } from './messages.ts';

export async function loadReaderMessages(language: InterfaceLanguage): Promise<ReaderMessages> {
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
