/** What is to be read. */
import type { Article } from '../article/article.ts';
import type { Glossary } from '../article/glossary.ts';

export type Piece = { readonly article: Article; readonly glossary: Glossary };
