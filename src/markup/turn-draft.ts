/** Converts the lines of a draft from visual to logical order. */
import type { ArticleDraft } from '../article/assemble.ts';
import { turnLine } from '../encoding/visual-order.ts';

/** The draft with each line reversed, and its ranges moved with their text. */
export function turned(draft: ArticleDraft): ArticleDraft {
  const places = new Map<number, number>();
  let text = '';
  let start = 0;
  for (const line of draft.text.split('\n')) {
    const { text: read, offsets } = turnLine(line);
    for (const [at, offset] of offsets.entries()) places.set(start + offset, text.length + at);
    text += `${read}\n`;
    start += line.length + 1;
  }
  const moved = <T extends { readonly from: number; readonly to: number }>(range: T): T => {
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (let at = range.from; at < range.to; at += 1) {
      const place = places.get(at);
      if (place === undefined) continue;
      from = Math.min(from, place);
      to = Math.max(to, place + 1);
    }
    return { ...range, from: Math.min(from, to), to };
  };
  return {
    ...draft,
    text: text.slice(0, -1),
    ...(draft.links && { links: draft.links.map(moved) }),
    ...(draft.passages && { passages: draft.passages.map(moved) }),
    ...(draft.notes && { notes: draft.notes.map(moved) }),
    ...(draft.cells && { cells: draft.cells.map(moved) }),
  };
}
