import { Bidi, bidiClass } from '../../unicode/bidi-class.ts';
import { codePointAt } from '../../unicode/code-point.ts';

/** The base direction of a text: paragraph embedding level 0 or 1 (UAX#9, 3.3.1). */
export type Direction = 'ltr' | 'rtl';
export const DIRECTIONS: readonly Direction[] = ['ltr', 'rtl'];

/**
 * The direction of the first strong character, isolates skipped (UAX#9, P2 and P3); `undefined` without a strong
 * character. A line break in the text does not restart the search: the text is one block with one direction.
 */
export function strongDirection(text: string): Direction | undefined {
  let isolates = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    switch (bidiClass(code)) {
      case Bidi.L:
        if (isolates === 0) return 'ltr';
        break;
      case Bidi.R:
      case Bidi.AL:
        if (isolates === 0) return 'rtl';
        break;
      case Bidi.LRI:
      case Bidi.RLI:
      case Bidi.FSI:
        isolates += 1;
        break;
      case Bidi.PDI:
        isolates = Math.max(0, isolates - 1); // BD9: a PDI without initiator closes nothing
        break;
      case Bidi.B:
        isolates = 0; // BD9: isolates end with their paragraph
    }
  }
  return undefined;
}
