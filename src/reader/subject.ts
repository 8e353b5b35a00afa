/** What is read, and the names in it: those of an article are there at once, those of a book are found while it is read. */
import { type Naming, namedPercent, nameOn, startNaming } from '../article/naming.ts';
import { partsOf, unitsOf } from '../article/parts.ts';
import { readingMinutes } from '../article/reading-time.ts';
import { listNames, type Name, type Sighting, sightingsOf } from './names.ts';
import type { Piece } from './piece.ts';

/** The piece, and its names as the panel lists them. */
export type Subject = Piece & {
  readonly names: readonly Name[];
  /** Their mentions, in the order of the text. */
  readonly sightings: readonly Sighting[];
  /** How far the names have been found; until all are there are none. Undefined once they are there. */
  readonly naming: 'not begun' | Naming | undefined;
  /** Time it takes to read, in minutes. */
  readonly minutes: number;
};

/** UTF-16 units whose names are found before the first screen; what a newspaper prints has a tenth of them. */
const AT_ONCE = 100_000;

/** UTF-16 units that one step goes through: no more than a key can wait for. */
const STEP = 40_000;

export function subjectOf(piece: Piece): Subject {
  const { article } = piece;
  const subject: Subject = {
    ...piece,
    names: [],
    sightings: [],
    naming: 'not begun',
    minutes: readingMinutes(article),
  };
  const parts = partsOf(article);
  return unitsOf(parts, 0, parts.length) <= AT_ONCE ? named(subject) : subject;
}

/** A step of finding the names. */
export function nameMore(subject: Subject): Subject {
  const { article, glossary, layers, naming } = subject;
  if (!naming) return subject;
  const next =
    naming === 'not begun' ? startNaming(article, layers ?? glossary) : nameOn(naming, STEP);
  if (next.pass !== 'over') return { ...subject, naming: next };
  const names = listNames(next.glossary, next.mentions);
  return {
    ...subject,
    glossary: next.glossary,
    names,
    sightings: sightingsOf(names, next.mentions),
    naming: undefined,
  };
}

/** How much of finding the names is done, in per cent; undefined once they are there. */
export function namingPercent({ naming }: Subject): number | undefined {
  return naming === 'not begun' ? 0 : naming && namedPercent(naming);
}

function named(subject: Subject): Subject {
  let next = subject;
  while (next.naming) next = nameMore(next);
  return next;
}
