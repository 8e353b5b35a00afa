/** The file of feeds, which the person edits and the program changes: `feeds.yml` beside the options. */

import { readQueries, type SavedQuery } from '../feeds/saved-queries.ts';
import { readSubscriptions, type SubscriptionsRead } from '../feeds/subscriptions.ts';
import { withLock, writeDiagnostic } from '../files/lock.ts';
import { MEGABYTE, readPlainFile } from '../files/plain-file.ts';
import { replaceFile } from '../files/replace-file.ts';
import { codeOf } from '../files/system-code.ts';
import { SourceError } from '../library/source-error.ts';

/** Many times the size of the longest list. */
const LARGEST = 8 * MEGABYTE;

/** Addresses of feeds may have a password in them. */
const MODES = { file: 0o600, folder: 0o700 };

/** The queries that are saved in the file. Throws `SourceError`. */
export function openSavedQueries(path: string): readonly SavedQuery[] {
  return readQueries(textOf(path));
}

/** The feeds in the file; none if there is no file. Throws `SourceError`. */
export function openFeedsFile(path: string): SubscriptionsRead {
  return readSubscriptions(textOf(path));
}

/**
 * Changes the file. `change` gets its text and returns the new one, or `undefined` if the text is no list of feeds. Throws
 * `SourceError`.
 */
export async function changeFeedsFile(
  path: string,
  change: (yaml: string) => string | undefined,
): Promise<void> {
  try {
    await withLock(`${path}.lock`, async () => {
      const yaml = textOf(path);
      const changed = change(yaml);
      if (changed === undefined) throw new SourceError({ code: 'uneditable-feeds', path });
      if (changed !== yaml) await replaceFile(path, changed, MODES);
    });
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError({ code: 'unwritable-feeds', path, cause: writeDiagnostic(error) });
  }
}

function textOf(path: string): string {
  try {
    const bytes = readPlainFile(path, LARGEST);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n');
  } catch (error) {
    const systemCode = error instanceof TypeError ? 'UTF-8' : codeOf(error);
    if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR') return '';
    throw new SourceError({ code: 'unreadable-feeds', path, systemCode });
  }
}
