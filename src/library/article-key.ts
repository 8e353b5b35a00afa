/** Under what name an article is remembered: the same one from wherever it is opened. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../article/article.ts';
import { bundledNames, bundledPath, FIRST_ARTICLE } from './bundled.ts';

const BUNDLED = 'bundled:';
const FILE = 'file:';
const TEXT = 'text:';

/** `source`: what `openDocument` was given for this article. What came by a pipe is known by its text alone. */
export async function articleKey(source: string | undefined, article: Article): Promise<string> {
  if (source === '-') return TEXT + (await hashOf(article));
  const name = source ?? FIRST_ARTICLE;
  if (bundledNames().includes(name)) return BUNDLED + name;
  return FILE + realPath(name);
}

/** What `openDocument` opens the article of this key by; undefined where it is not there to be opened again. */
export function sourceOf(key: string): string | undefined {
  if (key.startsWith(BUNDLED)) {
    const name = key.slice(BUNDLED.length);
    return existsSync(bundledPath(name)) ? name : undefined;
  }
  const file = key.startsWith(FILE) ? key.slice(FILE.length) : '';
  return path.isAbsolute(file) && existsSync(file) ? file : undefined;
}

function realPath(name: string): string {
  try {
    return realpathSync.native(name);
  } catch {
    return path.resolve(name);
  }
}

async function hashOf({ blocks }: Article): Promise<string> {
  const { createHash } = await import('node:crypto'); // which takes its time at a start
  const hash = createHash('sha256');
  for (const { text } of blocks) hash.update(`${text}\n\n`);
  return hash.digest('hex');
}
