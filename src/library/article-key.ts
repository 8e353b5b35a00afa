/** The key under which an article is remembered. It does not depend on the current folder. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../article/article.ts';
import { bundledNames, bundledPath, FIRST_ARTICLE } from './bundled.ts';

const BUNDLED = 'bundled:';
const FILE = 'file:';
const PAGE = 'page:';
const TEXT = 'text:';

/** Whether a source is an address of the web: no file is named so. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** `source`: the argument of `openArticle` for this article. Piped input is identified by its text. */
export async function articleKey(source: string | undefined, article: Article): Promise<string> {
  if (source === '-') return TEXT + (await hashOf(article));
  const name = source ?? FIRST_ARTICLE;
  if (isAddress(name)) {
    const { addressKey } = await import('./open-address.ts');
    return PAGE + (addressKey(name) ?? name);
  }
  if (bundledNames().includes(name)) return BUNDLED + name;
  return FILE + realPath(name);
}

/** The source by which `openArticle` opens the article with this key; `undefined` if it cannot be opened again. */
export function sourceOf(key: string): string | undefined {
  if (key.startsWith(BUNDLED)) {
    const name = key.slice(BUNDLED.length);
    return existsSync(bundledPath(name)) ? name : undefined;
  }
  if (key.startsWith(PAGE)) return key.slice(PAGE.length);
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
  const { createHash } = await import('node:crypto'); // loaded on demand, because it slows down the start
  const hash = createHash('sha256');
  for (const { text } of blocks) hash.update(`${text}\n\n`);
  return hash.digest('hex');
}
