/** `sahifa outline`: the sections of an article, under the numbers that lead to them in the reader. */
import { outline as outlineOf } from '../article/outline.ts';
import { warn } from './exit.ts';
import { flaw, open } from './open.ts';
import { writeJson } from './output.ts';
import { writeTable } from './table.ts';

/** What goes before the first heading has none of its own. */
const LEAD = 'Lead';

export async function outline(
  source: string | undefined,
  options: { readonly json?: true },
): Promise<void> {
  const document = await open(source);
  warn(flaw(document));
  const sections = outlineOf(document.article);
  if (options.json) return writeJson(sections);
  await writeTable(
    sections.map(({ number, title, label = '' }) => [
      `${number}`,
      title,
      number === 0 ? LEAD : label,
    ]),
    ['right', 'right', 'left'],
  );
}
