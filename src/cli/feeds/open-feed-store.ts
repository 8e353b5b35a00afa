/** The store of articles, as the commands use it. */
import { existsSync } from 'node:fs';
import { accountPath, storeFolders } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { warn } from '../exit.ts';

/** Says what is wrong with it. With an account, marks of the person are queued for the server. */
export async function openFeedStore(messages: CliMessages): Promise<Store> {
  const store = await openStore(storeFolders());
  for (const diagnostic of store.diagnostics)
    await warn(formatDiagnostic(diagnostic, messages), messages);
  if (!existsSync(accountPath())) return store;
  const [{ needAccount }, { withOutbox }] = await Promise.all([
    import('../account/open-account.ts'),
    import('../account/account-store.ts'),
  ]);
  return withOutbox(store, needAccount(messages).outbox);
}
