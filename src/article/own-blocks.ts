/** The blocks of an article that its front matter does not make. */
import type { Article, Block } from './article.ts';
import { type ArticleDraft, assemble, headBlocks } from './assemble.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import { sourceLine } from './language.ts';

/** Without those that have no text. */
export function ownBlocks(article: Article): Block[] {
  const isDated = beginsWith(article, headBlocks(article, true));
  const heads = headBlocks(article, isDated);
  // Without its source line, an article would get the line for its date.
  const isOwnSource = Boolean(article.date) && !article.author && !isDated;
  return article.blocks
    .slice(
      beginsWith(article, heads) ? heads.length : 0,
      isMadeSource(article) && !isOwnSource ? -1 : undefined,
    )
    .filter(({ text }) => text !== '');
}

/** The same text under another title, author, date and so on, in front matter and in its blocks. */
export function withFields(article: Article, fields: FrontMatter): Article {
  const { blocks, sections, ...own } = article;
  return assemble({ ...own, ...fields }, ownBlocks(article));
}

function beginsWith({ blocks }: Article, heads: readonly ArticleDraft[]): boolean {
  return heads.every(({ kind, text }, index) => {
    const block = blocks[index];
    return block?.kind === kind && block.text === text;
  });
}

/** Whether the last block is the line that is added for the source of the front matter. */
function isMadeSource({ blocks, source, language }: Article): boolean {
  if (source === undefined || blocks.filter(({ kind }) => kind === 'source').length > 1)
    return false;
  const { section: _, ...last } = blocks[blocks.length - 1];
  const keys = Object.keys(last).length;
  return last.kind === 'source' && last.text === sourceLine(source, language) && keys === 2;
}
