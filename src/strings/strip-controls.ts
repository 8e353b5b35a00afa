import { SEQUENCES } from '../terminal/sgr/sequence.ts';
import { checkText } from '../text/check.ts';

/**
 * The text without escape sequences (colours, links, all others) and without control characters (C0, C1, DEL). Line
 * feeds and tabs stay. What is left of an incomplete sequence loses its ESC only. Throws `TypeError`.
 */
export function stripControls(text: string): string {
  checkText('text', text);
  return text.replace(SEQUENCES, '').replace(CONTROLS, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
const CONTROLS = /[\x00-\x08\x0B-\x1F\x7F-\x9F]/g;
