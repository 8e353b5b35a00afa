/** `sahifa parsed`: all bundled articles as JSON, by name. The build stores them. */
import { bundledNames } from '../../library/bundled.ts';
import { openArticle } from '../../library/open-article.ts';
import { writeJson } from '../output/stdout.ts';

export async function parsed(): Promise<void> {
  const names = bundledNames();
  const articles = await Promise.all(
    names.map(
      async (name) => [name, (await openArticle(name, { names: 'later' })).article] as const,
    ),
  );
  writeJson(Object.fromEntries(articles));
}
