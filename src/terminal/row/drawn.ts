/**
 * How the components of this package tell the stream of this package that a row stands in visual order already: by a
 * hyperlink, the one thing that Ink carries along with a text whatever happens to it. It never reaches the terminal.
 */
import type { Style } from '../sgr/style.ts';

const ADDRESS = 'sahifa:visual';

/** Text in visual order, for a stream that would turn it. */
export function asDrawn(text: string): string {
  return `\u001B]8;;${ADDRESS}\u0007${text}\u001B]8;;\u0007`;
}

type Styled = { readonly style: Style };

export function isDrawn({ style }: Styled): boolean {
  return style.link === `;${ADDRESS}`;
}

export function withoutMark<Marked extends Styled>(marked: Marked): Marked {
  return isDrawn(marked) ? { ...marked, style: { sgr: marked.style.sgr, link: '' } } : marked;
}
