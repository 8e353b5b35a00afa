/** What is read, and the names in it as far as they have been found. */
import type { Naming } from '../names/find-names.ts';
import { readingMinutes } from '../article/reading-time.ts';
import type { Name, Sighting } from './panels/name-list.ts';
import type { Piece } from './piece.ts';

/** The piece, and its names as the panel lists them. */
export type Subject = Piece & {
  readonly names: readonly Name[];
  /** Their mentions, in the order of the text. */
  readonly sightings: readonly Sighting[];
  /** How far the names have been found; until all are there are none. Undefined once they are there. */
  readonly naming: Begun | undefined;
  /** Time it takes to read, in minutes. */
  readonly minutes: number;
};

/** `at`: undefined before the first step. `percent`: how much of it is done. */
export type Begun = { readonly at: Naming | undefined; readonly percent: number };

/** Whether there is more to be found, and something that finds it. */
export function canBeNamed({ finder, naming }: Subject): boolean {
  return finder !== undefined && naming !== undefined;
}

/** Without a name yet: the first screen needs none. */
export function subjectOf(piece: Piece): Subject {
  const naming = { at: undefined, percent: 0 };
  return { ...piece, names: [], sightings: [], naming, minutes: readingMinutes(piece.article) };
}
