/** The article of a Markdown body. */
import type { Article } from './article.ts';
import { type ArticleDraft, assemble } from './assemble.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import { type MarkdownOptions, readMarkdown } from './markdown/markdown.ts';

/** `fields` are known apart from the body. The title may be the first heading instead of a field, or both. */
export function markdownArticle(
  body: string,
  fields: FrontMatter,
  options: MarkdownOptions,
): Article {
  const drafts = readMarkdown(body, options);
  const { value: first } = drafts.next();
  const isTitle = first?.kind === 'heading' && first.level === 1;
  const named = isTitle && (fields.title === undefined || fields.title === first.text);
  if (named) return assemble({ ...fields, title: first.text }, drafts);
  return assemble(fields, first ? withFirst(first, drafts) : []);
}

function* withFirst(
  first: ArticleDraft,
  others: Iterable<ArticleDraft>,
): Generator<ArticleDraft, void> {
  yield first;
  yield* others;
}
