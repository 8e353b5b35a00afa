/** Loads the catalogue of the front page for the language of the interface. */
import type { InterfaceLanguage } from '../choose.ts';
import type { FrontMessages } from './messages.ts';

export async function loadFrontMessages(language: InterfaceLanguage): Promise<FrontMessages> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).englishFront;
    case 'ar':
      return (await import('./ar.ts')).arabicFront;
    case 'fa':
      return (await import('./fa.ts')).persianFront;
    case 'ur':
      return (await import('./ur.ts')).urduFront;
    case 'he':
      return (await import('./he.ts')).hebrewFront;
  }
}
