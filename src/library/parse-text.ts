/** A text in one of our own forms as an article. */
import type { Parsed } from '../article/article.ts';
import type { Format } from '../article/format.ts';

/** Most Markdown has no HTML in it: what reads that is loaded for those that have. */
export async function parseText(text: string, format: Format): Promise<Parsed> {
  const { parseArticle } = await import('../article/parse.ts');
  const parsed = parseArticle(text, { format });
  if (!parsed.hasHtml) return parsed;
  const { readHtmlInMarkdown } = await import('../markup/in-markdown.ts');
  return parseArticle(text, { format, html: readHtmlInMarkdown });
}
