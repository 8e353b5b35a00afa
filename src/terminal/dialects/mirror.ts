import { mirroringGlyph } from '../../unicode/bidi-class.ts';

/** A cluster as it is seen where it stands right-to-left (UAX#9, L4); `undefined` where that is no difference. */
export function mirrored(text: string): string | undefined {
  const code = text.codePointAt(0) ?? 0;
  const twin = mirroringGlyph(code);
  if (twin === code) return undefined;
  return String.fromCodePoint(twin) + text.slice(code > 0xffff ? 2 : 1);
}
