/** Finding the names of what is read: those of an article at once, those of a book while it is read. */
import { partsOf, unitsOf } from '../../article/parts.ts';
import { listNames, sightingsOf } from './name-list.ts';
import { canBeNamed, type Subject } from '../subject.ts';

/** UTF-16 units whose names are found at once; what a newspaper prints has a tenth of them. */
const AT_ONCE = 100_000;

/** UTF-16 units that one step goes through: no more than a key can wait for. */
const STEP = 10_000;

/** With its names, where that takes no time to speak of. */
export function named(subject: Subject): Subject {
  const parts = partsOf(subject.article);
  if (unitsOf(parts, 0, parts.length) > AT_ONCE) return subject;
  let next = subject;
  while (canBeNamed(next)) next = nameMore(next);
  return next;
}

/** A step of finding the names. */
export function nameMore(subject: Subject): Subject {
  const { finder, naming } = subject;
  if (!finder || !naming) return subject;
  const found = finder(naming.at, STEP);
  const { at } = found;
  if (at.pass !== 'over') return { ...subject, naming: found };
  const names = listNames(at.glossary, at.mentions);
  return {
    ...subject,
    glossary: at.glossary,
    names,
    sightings: sightingsOf(names, at.mentions),
    naming: undefined,
  };
}
