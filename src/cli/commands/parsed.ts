/** `sahifa parsed`: every bundled article as JSON, by name, as the build keeps it. */
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
