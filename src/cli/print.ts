/** `sahifa print`: an article laid out once, from its first row to its last. */
import type { Article } from '../article/article.ts';
import { romanizedArticle } from '../article/romanized.ts';
import { createFlow } from '../layout/flow.ts';
import type { Look } from '../layout/look.ts';
import { rowText } from '../layout/row.ts';
import { warn } from './exit.ts';
import type { Words } from './languages/words.ts';
import { logicalLines } from './logical.ts';
import { flaw, open } from './open.ts';
import { columns, type Order, orderOf, writeLines, writeVisual } from './output.ts';

export type PrintOptions = {
  /** Cells. */
  readonly width?: number;
  readonly bidi: Order | 'auto';
  /** In Latin letters. */
  readonly romanize?: boolean;
  readonly dir?: Look['direction'];
};

export async function print(
  source: string | undefined,
  options: PrintOptions,
  words: Words,
): Promise<void> {
  const document = await open(source, 'own');
  await warn(flaw(document, words), words);
  const { lookOf, openRemembered, standardOf } = await import('./settings.ts');
  const remembered = await openRemembered();
  const { config, origins } = remembered.settings;
  const { article: own } = document;
  // By the standard of the options, which nothing else here asks for.
  const article = options.romanize ? romanizedArticle(own, standardOf(remembered)) : own;
  const configured = lookOf(config);
  const look = { ...configured, direction: options.dir ?? configured.direction };
  if (orderOf(options.bidi) === 'logical') {
    // Where nobody has asked for a width, what the lines are for has its own.
    const asked = origins.width.type === 'default' ? undefined : config.width;
    return writeLines(logicalLines(article, options.width ?? asked, look));
  }
  const rows = visualLines(article, options.width ?? Math.min(config.width, columns()), look);
  if (options.bidi === 'visual') writeLines(rows);
  else await writeVisual(rows);
}

/** The rows of the reader, in a column of `width` cells. */
function visualLines(article: Article, width: number, look: Look): string[] {
  const flow = createFlow(article, width, look);
  return article.blocks.flatMap((_, block) => flow.rows(block).map((row) => rowText(row.cells)));
}
