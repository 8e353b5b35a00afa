/** Opening what is read: after the first screen, which does not wait for names, comes the reader that has them. */
import { named } from './find-names.ts';
import type { Piece } from './piece.ts';
import { type Opening, type Size, type State, stateOf } from './state.ts';
import { subjectOf } from './subject.ts';

/** The reader at its first screen; an article has its names, those of a book are found while it is read. */
export function openReader(piece: Piece, size: Size, opening: Opening = {}): State {
  return withNames(stateOf(piece, size, opening), piece);
}

/** The same screen, of a piece that is now known with its glossaries. */
export function withNames(state: State, piece: Piece): State {
  return { ...state, subject: named(subjectOf(piece)) };
}
