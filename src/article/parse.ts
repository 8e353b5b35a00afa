/** Parses the text of a file into an article. Parsing never fails: diagnostics are returned with the article. */
import type { Parsed } from './article.ts';
import { assemble } from './assemble.ts';
import { cleanText } from './clean.ts';
import type { TextDiagnostic } from './diagnostic.ts';
import type { Format } from './format.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import type { HtmlReader } from './markdown/markdown.ts';
import { markdownArticle } from './markdown-article.ts';
import { readPlain } from './plain-text/plain-text.ts';

/**
 * Never throws. Diagnostics have the line of the file if it is known. With `broken-matter`, the front matter could not
 * be read, and the article is the whole text with the front matter.
 */
export function parseArticle(source: string, { format, html }: ParseOptions): Parsed {
  const text = cleanText(source.replace(/^\ufeff/, ''));
  return format === 'plain' ? parsePlain(text) : parseMarkdown(text, html);
}

export type ParseOptions = {
  readonly format: Format;
  /** Reads the HTML in Markdown. Without it, HTML is left out and `hasHtml` is set. */
  readonly html?: HtmlReader;
};

function parseMarkdown(text: string, html: HtmlReader | undefined): Parsed {
  const { fields, body, bodyLine, diagnostics: ofMatter } = readFrontMatter(text);
  const diagnostics: TextDiagnostic[] = [...ofMatter];
  const left = { hasHtml: false };
  const article = markdownArticle(body, fields, {
    firstLine: bodyLine,
    diagnostics,
    ...(html && { html }),
    onHtml: () => {
      left.hasHtml ||= html === undefined;
    },
  });
  return { article, diagnostics, ...(left.hasHtml && { hasHtml: true as const }) };
}

function parsePlain(text: string): Parsed {
  const { fields, drafts } = readPlain(text);
  return { article: assemble(fields, drafts), diagnostics: [] };
}
