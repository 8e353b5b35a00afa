/** The keys and what they do, as a table of two columns. */
import { type Direction, fold } from '../text/index.ts';
import { textWidth, wrappedHeight } from './phrase.ts';

export type HelpLine = { readonly keys: readonly string[]; readonly text: string };

/** All lines of help, and the direction of their language. */
export type Guide = { readonly lines: readonly HelpLine[]; readonly direction: Direction };

export const NO_GUIDE: Guide = { lines: [], direction: 'ltr' };

/** Cells between the columns. */
export const HELP_GAP = 2;

/** Keys take at most this share of the width. */
const KEYS_SHARE = 1 / 2;

/** The lines that contain the query, by folded letters; all lines without a query. */
export function matchingHelp(lines: readonly HelpLine[], query: string): readonly HelpLine[] {
  const wanted = fold(query.trim()).text;
  if (wanted === '') return lines;
  return lines.filter(({ keys, text }) =>
    [text, ...keys].some((part) => fold(part).text.includes(wanted)),
  );
}

/** A line with its keys in rows, and how many rows it takes. */
export type HelpTableLine = {
  readonly keys: readonly (readonly string[])[];
  readonly text: string;
  readonly height: number;
};

/** Widths of the columns in cells. */
export type HelpTable = {
  readonly keyWidth: number;
  readonly textWidth: number;
  readonly lines: readonly HelpTableLine[];
};

/**
 * Lines of help as a table of `width` cells. Keys and sentences are not cut: they continue in the next
 * row.
 */
export function helpTable(lines: readonly HelpLine[], width: number): HelpTable {
  const most = Math.floor(width * KEYS_SHARE);
  const keys = lines.map((line) => keyRows(line.keys, most));
  const keyWidth = Math.max(0, ...keys.flat().map(keysWidth));
  const room = Math.max(1, width - keyWidth - HELP_GAP);
  return {
    keyWidth,
    textWidth: room,
    lines: lines.map(({ text }, index) => ({
      keys: keys[index],
      text,
      height: Math.max(keys[index].length, wrappedHeight(text, room)),
    })),
  };
}

/** The keys one after the other, in rows of at most `width` cells. */
function keyRows(keys: readonly string[], width: number): string[][] {
  const rows: string[][] = [];
  for (const key of keys) {
    const last = rows.at(-1);
    if (last && keysWidth([...last, key]) <= width) last.push(key);
    else rows.push([key]);
  }
  return rows;
}

/** With a blank cell between two of them. */
function keysWidth(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + textWidth(key), keys.length - 1);
}
