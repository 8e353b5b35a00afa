/** `sahifa outline`: the sections of an article, under the numbers that lead to them in the reader. */
import { outline as outlineOf } from '../../article/outline.ts';
import { warn } from '../exit.ts';
import type { Words } from '../../languages/cli/messages.ts';
import { flaw, open } from '../read/resolve-source.ts';
import { writeJson } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';

export async function outline(
  source: string | undefined,
  options: { readonly json?: true },
  words: Words,
): Promise<void> {
  const document = await open(source, 'own');
  await warn(flaw(document, words), words);
  const sections = outlineOf(document.article);
  if (options.json) return writeJson(sections);
  await writeTable(
    sections.map(({ number, title, label = '' }) => [
      `${number}`,
      title,
      // What goes before the first heading has none of its own.
      number === 0 ? words.lead : label,
    ]),
    ['right', 'right', 'left'],
  );
}
