/** `sahifa outline`: the sections of an article, with the numbers that go to them in the reader. */
import { outline as outlineOf } from '../../article/outline.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { warn } from '../exit.ts';
import { writeJson } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';
import { writeSentence } from '../output/wrap.ts';
import { openOptions, openSource, type SourceOptions, warningOf } from '../read/resolve-source.ts';

export type OutlineOptions = SourceOptions & { readonly json?: true };

export async function outline(
  source: string | undefined,
  options: OutlineOptions,
  messages: CliMessages,
): Promise<void> {
  const document = await openSource(source, { names: 'own', ...openOptions(options, messages) });
  await warn(warningOf(document, messages), messages);
  const sections = outlineOf(document.article);
  if (options.json) return writeJson(sections);
  if (sections.length === 1) return writeSentence(messages.noHeadings, messages.direction);
  await writeTable(
    sections.map(({ number, title, label = '' }) => [
      `${number}`,
      title,
      // The text before the first heading has no heading of its own.
      number === 0 ? messages.lead : label,
    ]),
    ['right', 'right', 'left'],
  );
}
