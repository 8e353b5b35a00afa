/** Reads HTML inside Markdown with the same reader as HTML pages. */
import type { HtmlReader } from '../article/markdown/markdown.ts';
import { readBlocks } from './blocks.ts';
import { parseMarkup } from './tree.ts';

export const readHtmlInMarkdown: HtmlReader = (html, name, blockOf) =>
  readBlocks(parseMarkup(html).root, { leaf: { name, blockOf } });
