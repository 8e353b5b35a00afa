/** Rows with the looks of a theme, as they are handed to whoever has the terminal. */
import type { Row, RowCell } from '../../layout/row.ts';
import type { FinishedRow } from '../../painter/finished-rows.tsx';
import { wholeEmoji } from '../../painter/whole-emoji.ts';
import type { Theme } from './theme.ts';

type PaintedRow = FinishedRow['cells'];

/**
 * Attributes change between cells only, never inside a cluster. `source`: the text that the cells show, from which emoji of
 * several parts are whole.
 */
export function paint(rows: readonly Row[], theme: Theme, source = ''): PaintedRow[] {
  return rows.map((row) =>
    row.map((cell) => ({
      text: wholeEmoji(source, cell),
      width: cell.width,
      style: styleOf(cell, theme),
    })),
  );
}

/** One object for each look, so that most looks can be compared by identity. */
const styles = new Map<string, PaintedRow[number]['style']>();

function styleOf({ tone, url }: RowCell, theme: Theme): PaintedRow[number]['style'] {
  const sgr = theme[tone];
  const key = url === undefined ? sgr : `${sgr} ${url}`;
  const known = styles.get(key);
  if (known) return known;
  const style = { sgr, link: url === undefined ? '' : linkTo(url) };
  styles.set(key, style);
  return style;
}

/**
 * An address as OSC 8 takes it: printable ASCII, a host in its own letters as punycode (the URL standard), and an `id`
 * by which a terminal knows that pieces on several rows are one link.
 */
function linkTo(url: string): string {
  if (!URL.canParse(url)) return '';
  const { href } = new URL(url);
  return `id=${checksum(href)};${href}`;
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return sum.toString(36);
}
