/** The store of articles, as the commands use it. */
import path from 'node:path';
import { cachePath, statePath, storePath } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { warn } from '../exit.ts';

/** Says what is wrong with it. */
export async function openFeedStore(messages: CliMessages): Promise<Store> {
  const store = await openStore({
    folder: storePath(),
    cache: cachePath(),
    state: path.dirname(statePath()),
  });
  for (const diagnostic of store.diagnostics)
    await warn(formatDiagnostic(diagnostic as never, messages), messages);
  return store;
}
