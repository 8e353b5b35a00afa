/** Text as Ink puts it into columns: one grapheme a cell, or two. */

import { cellWidth } from '../../text/index.ts';
import type { Glyph } from '../dialect.ts';

/**
 * Cuts logical text into extended grapheme clusters (UAX#29). What has no base comes as a cluster of width 0: marks
 * and joiners at the start of the text.
 */
export function clusters(text: string): Glyph[] {
  if (PRINTABLE_ASCII.test(text)) return Array.from(text, (letter) => ({ text: letter, width: 1 }));
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
    .flatMap((segment) => (LONE_SIGN.test(segment) ? [segment[0], segment.slice(1)] : segment))
    .map((segment) => ({ text: segment, width: widthOf(segment) }));
}

/** The signs of numbers, which UAX#29 takes together with what stands behind them (GB9b), were it a blank. */
export const NUMBER_SIGN = /^[\u0600-\u0605\u06DD\u08E2]/;
const LONE_SIGN = /^[\u0600-\u0605\u06DD\u08E2](?!\p{Nd}|$)/u;

const PRINTABLE_ASCII = /^[ -~]*$/;

let segmenter: Intl.Segmenter | undefined;

function widthOf(cluster: string): number {
  if (NUMBER_SIGN.test(cluster)) return 1;
  return /^\p{M}/u.test(cluster) ? 0 : Math.min(2, cellWidth(cluster));
}
