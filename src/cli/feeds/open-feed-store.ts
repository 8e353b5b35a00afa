/** The store of articles, as the commands use it. */
import { existsSync } from 'node:fs';
import { accountPath, type StoreFolders } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic, formatOption } from '../../languages/diagnostics/format.ts';
import { openRemembered, type Remembered, storeFoldersOf } from '../../settings/open.ts';
import type { OptionName } from '../../settings/options.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { warn } from '../exit.ts';

/** Says what is wrong with it. With an account, marks of the person are queued for the server. */
export async function openFeedStore(messages: CliMessages): Promise<Store> {
  const store = await openStore(await openStoreFolders(messages));
  for (const diagnostic of store.diagnostics)
    await warn(formatDiagnostic(diagnostic, messages), messages);
  if (!existsSync(accountPath())) return store;
  const [{ needAccount }, { withOutbox }] = await Promise.all([
    import('../account/open-account.ts'),
    import('../account/account-store.ts'),
  ]);
  return withOutbox(store, needAccount(messages).outbox);
}

/** Options without which articles would land elsewhere, or stay for ever. */
const OF_STORE: readonly OptionName[] = ['store', 'keep', 'rules'];

/** Says what is wrong with the options about it. */
export async function openStoreFolders(messages: CliMessages): Promise<StoreFolders> {
  const remembered = await openRemembered();
  await warnOfOptions(remembered, messages);
  return storeFoldersOf(remembered);
}

async function warnOfOptions({ settings }: Remembered, messages: CliMessages): Promise<void> {
  for (const diagnostic of settings.diagnostics) {
    const isElsewhere =
      'option' in diagnostic && !OF_STORE.some((name) => name === diagnostic.option);
    if (!isElsewhere) await warn(formatOption(settings.path, diagnostic, messages), messages);
  }
}
