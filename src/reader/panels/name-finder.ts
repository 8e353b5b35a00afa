/** What finds the names of a piece: its code and tables are many, and come after the first screen. */
import type { Article } from '../../article/article.ts';
import { namedPercent, nameOn, startNaming } from '../../names/find-names.ts';
import type { Glossary } from '../../names/glossary.ts';
import type { Layers } from '../../names/merge-glossaries.ts';
import type { NameFinder } from '../piece.ts';

/** `names`: a glossary, or what it is to be made of. */
export function nameFinder(article: Article, names: Glossary | Layers): NameFinder {
  return (naming, units) => {
    const at = naming ? nameOn(naming, units) : startNaming(article, names);
    return { at, percent: namedPercent(at) };
  };
}
