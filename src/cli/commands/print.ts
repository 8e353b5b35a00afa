/** `sahifa print`: an article laid out once, from its first row to its last. */
import type { Article } from '../../article/article.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { createFlow } from '../../layout/flow.ts';
import { MAX_TEXT_WIDTH } from '../../layout/frame.ts';
import { rowText } from '../../layout/row.ts';
import { romanizedArticle } from '../../names/romanized.ts';
import { warn } from '../exit.ts';
import { logicalLines } from '../output/logical-text.ts';
import { columns, type LetterOrder, orderOf, writeLines, writeVisual } from '../output/stdout.ts';
import { openSource, warningOf } from '../read/resolve-source.ts';

export type PrintOptions = {
  /** Cells. */
  readonly width?: number;
  readonly bidi: LetterOrder | 'auto';
  /** In Latin letters. */
  readonly romanize?: boolean;
};

export async function print(
  source: string | undefined,
  options: PrintOptions,
  messages: CliMessages,
): Promise<void> {
  const document = await openSource(source, 'own');
  await warn(warningOf(document, messages), messages);
  const { article: own } = document;
  const article = options.romanize ? await inLatin(own) : own;
  if (orderOf(options.bidi) === 'logical') return writeLines(logicalLines(article, options.width));
  const rows = visualLines(article, options.width ?? Math.min(MAX_TEXT_WIDTH, columns()));
  if (options.bidi === 'visual') writeLines(rows);
  else await writeVisual(rows);
}

/** By the standard of the options, which nothing else here asks for. */
async function inLatin(article: Article): Promise<Article> {
  const { openRemembered, schemeOf: standardOf } = await import('../../settings/open.ts');
  return romanizedArticle(article, standardOf(await openRemembered()));
}

/** The rows of the reader, in a column of `width` cells. */
function visualLines(article: Article, width: number): string[] {
  const flow = createFlow(article, width);
  return article.blocks.flatMap((_, block) => flow.rows(block).map((row) => rowText(row.cells)));
}
