/** What is to be read. */
import type { Article } from '../article/article.ts';
import type { Glossary } from '../article/glossary.ts';
import type { Layers } from '../article/layers.ts';

export type Piece = {
  readonly article: Article;
  readonly glossary: Glossary;
  /** Of what the glossary is to be made, where that is still to be done. */
  readonly layers?: Layers;
};
