/** Text as Ink puts it into columns: one grapheme a cell, or two. */

import { cellWidth } from '../../text/index.ts';
import type { Glyph } from '../dialect.ts';

/**
 * Cuts logical text into extended grapheme clusters (UAX#29). What has no base comes as a cluster of width 0: marks
 * and joiners at the start of the text.
 */
export function clusters(text: string): Glyph[] {
  if (SIMPLE.test(text)) return Array.from(text, (letter) => ({ text: letter, width: 1 }));
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
    .flatMap((segment) => (LONE_SIGN.test(segment) ? [segment[0], segment.slice(1)] : segment))
    .map((segment) => ({ text: segment, width: widthOf(segment) }));
}

/** The signs of numbers, which UAX#29 takes together with what stands behind them (GB9b), were it a blank. */
export const NUMBER_SIGN = /^[\u0600-\u0605\u06DD\u08E2]/;
const LONE_SIGN = /^[\u0600-\u0605\u06DD\u08E2](?!\p{Nd}|$)/u;

/** One unit, one cluster, one cell: ASCII, Latin, letters and digits of Hebrew, Arabic and Persian, box drawing. */
const SIMPLE =
  /^[ -~\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u05D0-\u05EA\u060C\u061B\u061F-\u064A\u0660-\u066F\u0671-\u06D3\u06F0-\u06F9\u2013-\u2026\u2500-\u259F]*$/;

let segmenter: Intl.Segmenter | undefined;

function widthOf(cluster: string): number {
  const known = widths.get(cluster);
  if (known !== undefined) return known;
  if (widths.size >= MOST_KEPT) widths.clear();
  const width = measured(cluster);
  widths.set(cluster, width);
  return width;
}

function measured(cluster: string): number {
  if (NUMBER_SIGN.test(cluster)) return 1;
  return /^\p{M}/u.test(cluster) ? 0 : Math.min(2, cellWidth(cluster));
}

const MOST_KEPT = 1 << 12;
const widths = new Map<string, number>();
