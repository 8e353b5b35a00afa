/** Splits text into columns as Ink does: each grapheme cluster takes one cell or two. */

import { cellWidth } from '../../text/index.ts';
import type { Glyph } from '../dialects/dialect.ts';

/**
 * Splits logical text into extended grapheme clusters (UAX#29). Marks and joiners at the start of the text, without a
 * base, are a cluster of width 0.
 */
export function clusters(text: string): Glyph[] {
  const glyphs: Glyph[] = [];
  for (let from = 0; from < text.length; ) {
    SIMPLE.lastIndex = from;
    SIMPLE.test(text);
    let to = SIMPLE.lastIndex;
    // The last character may form a cluster with the text after it.
    if (to < text.length && to > from) to -= 1;
    for (; from < to; from += 1) glyphs.push({ text: text[from], width: 1 });
    if (to === text.length) break;
    // Up to two adjacent simple characters: there is always a cluster boundary between them.
    TWO_SIMPLE.lastIndex = from + 1;
    to = (TWO_SIMPLE.exec(text)?.index ?? text.length - 1) + 1;
    glyphs.push(...segmented(text.slice(from, to)));
    from = to;
  }
  return glyphs;
}

/**
 * Splits with the platform's segmenter, which is slow. Results for short pieces, such as a letter with its marks, are
 * cached because they recur.
 */
function segmented(text: string): readonly Glyph[] {
  const found = known.get(text);
  if (found) return found;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const glyphs = Array.from(segmenter.segment(text), ({ segment }) => segment)
    .flatMap((segment) => (LONE_SIGN.test(segment) ? [segment[0], segment.slice(1)] : segment))
    .map((segment) => ({ text: segment, width: widthOf(segment) }));
  if (known.size >= MOST_KEPT) known.clear();
  if (text.length <= SHORT) known.set(text, glyphs);
  return glyphs;
}

/** UTF-16 units. */
const SHORT = 16;
const MOST_KEPT = 1 << 12;
const known = new Map<string, readonly Glyph[]>();

/** Number signs. UAX#29 joins the next character to them (GB9b), even a space. */
export const NUMBER_SIGN = /^[\u0600-\u0605\u06DD\u08E2]/;
const LONE_SIGN = /^[\u0600-\u0605\u06DD\u08E2](?!\p{Nd}|$)/u;

/**
 * Characters of one UTF-16 unit that are one cluster and one cell: ASCII, Latin, letters and digits of Hebrew, Arabic
 * and Persian, box drawing.
 */
const SIMPLE_LETTER =
  '[ -~\\u00A1-\\u00A8\\u00AA-\\u00AC\\u00AF-\\u02FF\\u05D0-\\u05EA\\u060C\\u061B\\u061F-\\u064A' +
  '\\u0660-\\u066F\\u0671-\\u06D3\\u06F0-\\u06F9\\u2013-\\u2026\\u2500-\\u259F]';
const SIMPLE = new RegExp(`${SIMPLE_LETTER}*`, 'y');
const TWO_SIMPLE = new RegExp(`${SIMPLE_LETTER}(?=${SIMPLE_LETTER})`, 'g');

/** Word signs. The engine draws them as several letters, but for programs and `wcwidth` they are one cell. */
export function isWordSign(cluster: string): boolean {
  return /^[\uFD40-\uFD4F\uFDCF\uFDF0-\uFDFF]/.test(cluster);
}

let segmenter: Intl.Segmenter | undefined;

function widthOf(cluster: string): number {
  if (NUMBER_SIGN.test(cluster) || isWordSign(cluster)) return 1;
  return /^\p{M}/u.test(cluster) ? 0 : Math.min(2, cellWidth(cluster));
}
