/** Finds the names of a document: those of an article at once, those of a book in steps while it is read. */
import { partsOf, unitsOf } from '../../article/parts.ts';
import { canBeNamed, type NamedDocument } from '../named-document.ts';
import { listedMentions, listNames } from './name-list.ts';

/** The most UTF-16 units for which names are found at once; a newspaper article has a tenth of that. */
const AT_ONCE = 100_000;

/** UTF-16 units of one step: no more than a key can wait for. */
const STEP = 10_000;

/** Finds the names at once if the text is short enough. */
export function named(document: NamedDocument): NamedDocument {
  const parts = partsOf(document.article);
  if (unitsOf(parts, 0, parts.length) > AT_ONCE) return document;
  let next = document;
  while (canBeNamed(next)) next = nameMore(next);
  return next;
}

/** One step of finding the names. */
export function nameMore(document: NamedDocument): NamedDocument {
  const { finder, naming } = document;
  if (!finder || !naming) return document;
  const found = finder(naming.at, STEP);
  const { at } = found;
  if (at.pass !== 'over') return { ...document, naming: found };
  const names = listNames(at.glossary, at.mentions);
  return {
    ...document,
    glossary: at.glossary,
    names,
    mentions: listedMentions(names, at.mentions),
    naming: undefined,
  };
}
