/** From the text of a file to an article. The core cannot fail: what is wrong is told beside the article. */
import type { Parsed, Problem } from './article.ts';
import { type ArticleDraft, assemble } from './assemble.ts';
import { cleanText } from './clean.ts';
import type { Format } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { type HtmlReader, readMarkdown } from './markdown.ts';
import { readPlain } from './plain-text.ts';

/**
 * Never throws. Problems have the line of the file where it is known; a fatal one means that the front matter
 * could not be read, and then the article is the whole text, front matter and all.
 */
export function parseArticle(source: string, { format, html }: ParseOptions): Parsed {
  const text = cleanText(source.replace(/^\ufeff/, ''));
  return format === 'plain' ? parsePlain(text) : parseMarkdown(text, html);
}

export type ParseOptions = {
  readonly format: Format;
  /** Reads the HTML in Markdown; without it that is left out, and `hasHtml` says so. */
  readonly html?: HtmlReader;
};

function parseMarkdown(text: string, html: HtmlReader | undefined): Parsed {
  const { fields, body, bodyLine, problems } = readFrontMatter(text);
  const found: Problem[] = [...problems];
  const left = { hasHtml: false };
  const drafts = readMarkdown(body, {
    firstLine: bodyLine,
    problems: found,
    ...(html && { html }),
    onHtml: () => {
      left.hasHtml ||= html === undefined;
    },
  });
  const { value: first } = drafts.next();
  // A piece may have its title as the first heading, or there as well.
  const isTitle = first?.kind === 'heading' && first.level === 1;
  const named = isTitle && (fields.title === undefined || fields.title === first.text);
  const article = named
    ? assemble({ ...fields, title: first.text }, drafts)
    : assemble(fields, first ? withFirst(first, drafts) : []);
  return { article, problems: found, ...(left.hasHtml && { hasHtml: true as const }) };
}

function* withFirst(
  first: ArticleDraft,
  others: Iterable<ArticleDraft>,
): Generator<ArticleDraft, void> {
  yield first;
  yield* others;
}

function parsePlain(text: string): Parsed {
  const { fields, drafts } = readPlain(text);
  return { article: assemble(fields, drafts), problems: [] };
}
