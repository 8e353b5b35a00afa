/** The bundled articles, in the folder `articles/` of the package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../article/article.ts';

/** The article that opens by default. */
export const FIRST_ARTICLE = 'karabakh-2020';

const ENDING = '.md';

/** Describes the format; not an article. */
const NO_ARTICLE = 'README.md';

/** The package folder, found from a module in it: in `src/library/`, or the bundle in `dist/`. */
export function packageFolder(module: string): string {
  let folder = path.dirname(fileURLToPath(module));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the folder of the package has no package.json');
    folder = parent;
  }
  return folder;
}

/** Names for `sahifa NAME`, in alphabetical order. */
export function bundledNames(): string[] {
  return readdirSync(bundledFolder())
    .filter((file) => file.endsWith(ENDING) && file !== NO_ARTICLE)
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/**
 * A bundled article as parsed by the build, so that the program need not parse it at the start; `undefined` without a
 * build.
 */
export function parsedArticle(name: string): Article | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`./articles/${name}.json`, import.meta.url), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The path of a bundled article. */
export function bundledPath(name: string): string {
  return path.join(bundledFolder(), name + ENDING);
}

function bundledFolder(): string {
  return path.join(packageFolder(import.meta.url), 'articles');
}
