/** One article of the store, without its index: a name of a file tells its key. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { besideOf } from './article-list.ts';
import type { StoredEntry } from './entry.ts';
import { readEntry } from './entry-file.ts';
import { foldersOf, namesIn } from './index/scan.ts';
import { keyOf } from './names.ts';

export type StoredFile = { readonly path: string; readonly entry: StoredEntry };

/** `undefined` if there is none, or none that can be read. Never rejects. `folder`: of the store. */
export async function readStored(folder: string, key: string): Promise<StoredFile | undefined> {
  try {
    for (const month of foldersOf(folder)) {
      const name = namesIn(path.join(folder, month)).find(
        (each) => each.endsWith(`${key}.md`) && keyOf(each) === key && !besideOf(each),
      );
      if (name === undefined) continue;
      const file = path.join(folder, month, name);
      const { readHtmlInMarkdown } = await import('../markup/in-markdown.ts');
      return { path: file, entry: readEntry(readFileSync(file, 'utf8'), readHtmlInMarkdown) };
    }
  } catch {
    // No folder, or no right to read it: as if nothing were stored.
  }
  return undefined;
}
