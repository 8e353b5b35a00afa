/** Rows with the looks of a theme, as they are handed to whoever has the terminal. */
import type { Row, RowCell } from '../../layout/row.ts';
import { wholeEmoji } from '../../painter/whole-emoji.ts';
import type { Theme } from './theme.ts';

/** SGR parameters, and what OSC 8 says of a link: its parameters, a semicolon, its address. '' is none. */
export type PaintStyle = { readonly sgr: string; readonly link: string };

/** `width` in cells; an ornament of several clusters takes several. */
export type Painted = { readonly text: string; readonly width: number; readonly style: PaintStyle };

/** What shows rows: a terminal, or what stands for one in a test. */
export type Surface = {
  /** The whole screen, top row first, each row in visual order and as wide as the screen. */
  readonly show: (rows: readonly (readonly Painted[])[]) => void;
};

/**
 * Attributes change between cells only, never inside a cluster. `source`: the text that the cells show, from which emoji of
 * several parts are whole.
 */
export function paint(rows: readonly Row[], theme: Theme, source = ''): Painted[][] {
  return rows.map((row) =>
    row.map((cell) => ({
      text: wholeEmoji(source, cell),
      width: cell.width,
      style: styleOf(cell, theme),
    })),
  );
}

/** One object for each look, so that most looks can be compared by identity. */
const styles = new Map<string, PaintStyle>();

function styleOf({ tone, url }: RowCell, theme: Theme): PaintStyle {
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
