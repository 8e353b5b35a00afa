/** Finding the names of what is read: those of an article at once, those of a book while it is read. */
import { namedPercent, nameOn, startNaming } from '../article/naming.ts';
import { partsOf, unitsOf } from '../article/parts.ts';
import { listNames, sightingsOf } from './names.ts';
import type { Subject } from './subject.ts';

/** UTF-16 units whose names are found at once; what a newspaper prints has a tenth of them. */
const AT_ONCE = 100_000;

/** UTF-16 units that one step goes through: no more than a key can wait for. */
const STEP = 10_000;

/** With its names, where that takes no time to speak of. */
export function named(subject: Subject): Subject {
  const parts = partsOf(subject.article);
  if (unitsOf(parts, 0, parts.length) > AT_ONCE) return subject;
  let next = subject;
  while (next.naming) next = nameMore(next);
  return next;
}

/** A step of finding the names. */
export function nameMore(subject: Subject): Subject {
  const { article, glossary, layers, naming } = subject;
  if (!naming) return subject;
  const at = naming.at ? nameOn(naming.at, STEP) : startNaming(article, layers ?? glossary);
  if (at.pass !== 'over') return { ...subject, naming: { at, percent: namedPercent(at) } };
  const names = listNames(at.glossary, at.mentions);
  return {
    ...subject,
    glossary: at.glossary,
    names,
    sightings: sightingsOf(names, at.mentions),
    naming: undefined,
  };
}
