import { mirroringGlyph } from '../../unicode/bidi-class.ts';

/** The mirrored form of a cluster in right-to-left text (UAX#9, L4); `undefined` if it looks the same. */
export function mirrored(text: string): string | undefined {
  const code = text.codePointAt(0) ?? 0;
  const twin = mirroringGlyph(code);
  if (twin === code) return undefined;
  return String.fromCodePoint(twin) + text.slice(code > 0xffff ? 2 : 1);
}
