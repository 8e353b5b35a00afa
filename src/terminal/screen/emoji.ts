/**
 * Emoji of several parts: pictographs with ZWJ between them, and with skin tones (UAX#29, GB11 and GB9).
 *
 * Everywhere such a cluster is two columns wide, and its first pictograph stands for it. Some terminals draw all of it in
 * those two columns (`joinsEmoji` in the table of terminals): on their screens the whole is sent.
 */
import { cellKind, Kind } from '../../unicode/cell-kind.ts';

type Cluster = { readonly text: string; readonly width: number };

/** Whether the text of a cell is an emoji of several parts, and nothing else. */
export function isEmoji({ text, width }: Cluster): boolean {
  // Most cells are one UTF-16 unit, and a pictograph alone is two.
  if (width !== 2 || text.length <= 2) return false;
  let parts = 0;
  let isJoined = true;
  for (const character of text) {
    const kind = cellKind(character.codePointAt(0) ?? 0);
    const isPictograph = kind === Kind.WIDE_PICTOGRAPH || kind === Kind.NARROW_PICTOGRAPH;
    if (parts === 0 ? kind !== Kind.WIDE_PICTOGRAPH : isPictograph && !isJoined) return false;
    if (!isPictograph && kind !== Kind.MODIFIER && kind !== Kind.ZWJ && character !== VS16) {
      return false;
    }
    isJoined = kind === Kind.ZWJ;
    parts += 1;
  }
  return parts > 1 && !isJoined;
}

/** The cell with the first pictograph of such an emoji. */
export function withFirstPart<Cell extends Cluster>(cell: Cell): Cell {
  return isEmoji(cell)
    ? { ...cell, text: String.fromCodePoint(cell.text.codePointAt(0) ?? 0) }
    : cell;
}

const VS16 = '\uFE0F';
