/** HTML that people write inside Markdown, read as that of pages is: by one reader. */
import type { HtmlReader } from '../article/markdown.ts';
import { readBlocks } from './blocks.ts';
import { parseMarkup } from './tree.ts';

export const readHtmlInMarkdown: HtmlReader = (html, name, blockOf) =>
  readBlocks(parseMarkup(html).root, { leaf: { name, blockOf } });
