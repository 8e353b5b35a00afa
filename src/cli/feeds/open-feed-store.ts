/** The store of articles, as the commands use it. */
import { storeFolders } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { warn } from '../exit.ts';

/** Says what is wrong with it. */
export async function openFeedStore(messages: CliMessages): Promise<Store> {
  const store = await openStore(storeFolders());
  for (const diagnostic of store.diagnostics)
    await warn(formatDiagnostic(diagnostic, messages), messages);
  return store;
}
