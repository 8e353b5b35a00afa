/** `sahifa articles`: lists the bundled articles. */
import { bundledArticles } from '../../library/open-article.ts';
import { writeJson } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';

export async function articles(options: { readonly json?: true }): Promise<void> {
  const bundled = await bundledArticles();
  if (options.json) return writeJson(bundled);
  await writeTable(
    bundled.map(({ name, language, date, title }) => [name, language, date ?? '', title]),
    ['left', 'left', 'left', 'left'],
  );
}
