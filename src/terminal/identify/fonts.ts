/**
 * Properties of monospaced fonts. kitty reorders the cells of a word that come from one font together, so it matters
 * whether the signs next to a word come from the same font.
 */
import type { Glyph } from '../dialects/dialect.ts';

/**
 * Parts of right-to-left scripts that a font has completely or not at all: the Arabic letters and forms in DejaVu
 * Sans Mono, those it lacks (mostly of Urdu and Pashto), and Hebrew.
 */
export type FontPart = 'arabic' | 'rare' | 'hebrew';

/** The part of a cluster; `undefined` for other scripts. */
export function fontPartOf({ text }: Glyph): FontPart | undefined {
  if (HEBREW.test(text)) return 'hebrew';
  if (!ARABIC.test(text)) return undefined;
  return IN_DEJAVU.test(text) ? 'arabic' : 'rare';
}

/** The parts of a known font, by its PostScript name (`fc-query`). Most fonts have none. */
export function partsOf(postScriptName: string): readonly FontPart[] {
  return FONTS.find(([name]) => name.test(postScriptName))?.[1] ?? [];
}

const FONTS: readonly (readonly [RegExp, readonly FontPart[]])[] = [
  [/^DejaVuSansMono/, ['arabic']],
  [/^FreeMono/, ['arabic', 'rare', 'hebrew']],
];

const HEBREW = /^[\u0590-\u05FF\uFB1D-\uFB4F]/u;

/** The blocks of Arabic and its presentation forms, with their punctuation, which belongs to several scripts. */
const ARABIC = /^[\u0600-\u06FF\u0750-\u077F\u0870-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/** Version 2.37. */
const IN_DEJAVU = new RegExp(
  `^[${[
    '\\u0606\\u0607\\u0609\\u060A\\u060C\\u0615\\u061B\\u061F\\u0621-\\u063A\\u0640-\\u0655\\u065A',
    '\\u0660-\\u066D\\u0674\\u0679-\\u067B\\u067E-\\u0680\\u0683\\u0684\\u0686\\u0687\\u0691\\u0698',
    '\\u06A4\\u06A9\\u06AF\\u06BE\\u06CC\\u06F0-\\u06F9\\uFB52-\\uFB81\\uFB8A-\\uFB95\\uFB9E\\uFB9F',
    '\\uFBAA-\\uFBAD\\uFBE8\\uFBE9\\uFBFC-\\uFBFF\\uFE70-\\uFE74\\uFE76-\\uFEFC',
  ].join('')}]`,
  'u',
);
