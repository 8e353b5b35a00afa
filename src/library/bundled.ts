/** The articles that come with the program, in the folder `articles/` beside what runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
export function bundledNames(): string[] {
  return readdirSync(bundledFolder())
    .filter((file) => file.endsWith(ENDING) && file !== NO_ARTICLE)
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/**
 * A bundled article as the build has parsed it, so that no start has to; undefined where nothing is built, as for the
 * sources themselves.
 */
export function parsedArticle(name: string): Article | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`./articles/${name}.json`, import.meta.url), 'utf8'));
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
