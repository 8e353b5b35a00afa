/** `sahifa print`: writes the whole article, laid out once. */
import type { Article } from '../../article/article.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import type { DisplayOptions } from '../../layout/display-options.ts';
import { createFlow } from '../../layout/flow.ts';
import { rowText } from '../../layout/row.ts';
import { romanizedArticle } from '../../names/latin/romanized.ts';
import { warn } from '../exit.ts';
import { logicalLines } from '../output/logical-text.ts';
import {
  columns,
  type LetterOrder,
  orderOf,
  showLines,
  showVisual,
  writeLines,
  writeVisual,
} from '../output/stdout.ts';
import { openOptions, openSource, type SourceOptions, warningOf } from '../read/resolve-source.ts';

export type PrintOptions = SourceOptions & {
  /** Cells. */
  readonly width?: number;
  readonly bidi: LetterOrder | 'auto';
  /** In Latin letters. */
  readonly romanize?: boolean;
  readonly dir?: DisplayOptions['direction'];
  /** Show it by `$PAGER` if standard output is a terminal. */
  readonly pager?: boolean;
};

export async function print(
  source: string | undefined,
  options: PrintOptions,
  messages: CliMessages,
): Promise<void> {
  const document = await openSource(source, { names: 'own', ...openOptions(options, messages) });
  await warn(warningOf(document, messages), messages);
  const { displayOf, openRemembered, schemeOf } = await import('../../settings/open.ts');
  const remembered = await openRemembered();
  const { config, origins } = remembered.settings;
  const { article: own } = document;
  // In the scheme of the options.
  const article = options.romanize ? romanizedArticle(own, schemeOf(remembered)) : own;
  const configured = displayOf(config);
  const display = { ...configured, direction: options.dir ?? configured.direction };
  if (orderOf(options.bidi) === 'logical') {
    // Without a requested width, each block is one line.
    const asked = origins.width.type === 'default' ? undefined : config.width;
    const lines = logicalLines(article, options.width ?? asked, display);
    return options.pager ? showLines(lines) : writeLines(lines);
  }
  const rows = visualLines(article, options.width ?? Math.min(config.width, columns()), display);
  if (options.bidi === 'visual') await (options.pager ? showLines(rows) : writeLines(rows));
  else await (options.pager ? showVisual(rows) : writeVisual(rows));
}

/** The rows of the reader, in a column of `width` cells. */
function visualLines(article: Article, width: number, display: DisplayOptions): string[] {
  const flow = createFlow(article, width, display);
  return article.blocks.flatMap((_, block) => flow.rows(block).map((row) => rowText(row.cells)));
}
