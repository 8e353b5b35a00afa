/** The articles that come with the program, in the folder `articles/` beside what runs. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../article/article.ts';

/** What opens when nothing is named. */
export const FIRST_ARTICLE = 'karabakh-2020';

const ENDING = '.md';

/** Tells of the form of the articles, and is none. */
const NO_ARTICLE = 'README.md';

/** The folder of the package, found from a module in it: sources in `src/library/`, the bundle in `dist/`. */
export function packageFolder(module: string): string {
  let folder = path.dirname(fileURLToPath(module));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the folder of the package has no package.json');
    folder = parent;
  }
  return folder;
}

/** Names as `sahifa NAME` takes them, in the order of the alphabet. */
export async function bundledNames(): Promise<string[]> {
  const files = await readdir(bundledFolder());
  return files
    .filter((file) => file.endsWith(ENDING) && file !== NO_ARTICLE)
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/**
 * A bundled article as the build has parsed it, so that no start has to; undefined where nothing is built, as for the
 * sources themselves.
 */
export async function parsedArticle(name: string): Promise<Article | undefined> {
  try {
    return JSON.parse(await readFile(new URL(`./articles/${name}.json`, import.meta.url), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Where the article of a bundled name lies. */
export function bundledPath(name: string): string {
  return path.join(bundledFolder(), name + ENDING);
}

function bundledFolder(): string {
  return path.join(packageFolder(import.meta.url), 'articles');
}
