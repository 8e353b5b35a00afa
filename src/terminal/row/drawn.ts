/**
 * The mark by which components of this package tell its stream that a row is in visual order already. It is a
 * hyperlink, because Ink preserves links of a text. It never reaches the terminal.
 */
import type { Style } from '../sgr/style.ts';

const ADDRESS = 'sahifa:visual';

/** Marks text in visual order, so that the stream does not reorder it. */
export function asDrawn(text: string): string {
  return `\u001B]8;;${ADDRESS}\u0007${text}\u001B]8;;\u0007`;
}

type WithStyle = { readonly style: Style };

export function isDrawn({ style }: WithStyle): boolean {
  return style.link === `;${ADDRESS}`;
}

export function withoutMark<Marked extends WithStyle>(marked: Marked): Marked {
  return isDrawn(marked) ? { ...marked, style: { sgr: marked.style.sgr, link: '' } } : marked;
}
