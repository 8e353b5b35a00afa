/** A refresh of the account into the store, as the refresh of a feed. */
import { AccountFailure } from '../../accounts/diagnostic.ts';
import type { FetchedEntry, KeptEntry } from '../../accounts/synchronise.ts';
import { synchronise } from '../../accounts/synchronise.ts';
import { type FaultData, plainData } from '../../feeds/feed-state.ts';
import type { Outcome, Pages } from '../../feeds/refresh.ts';
import { SourceError } from '../../library/source-error.ts';
import type { MarkChange } from '../../store/marks.ts';
import type { PutKind, Store } from '../../store/store.ts';
import { newEntry } from '../feeds/feed-store.ts';
import type { OpenedAccount } from './open-account.ts';

export type AccountRefresh = {
  readonly account: OpenedAccount;
  readonly store: Store;
  readonly progress: (pages: Pages) => void;
  readonly signal: AbortSignal;
  /** New articles, when they are on the disk. */
  readonly onNew: (keys: readonly string[]) => void;
};

/** Never rejects for what can happen at a server: the outcome tells. */
export async function refreshAccount(run: AccountRefresh): Promise<Outcome> {
  const { account, store, progress, signal, onNew } = run;
  const { state, items, outbox, record } = account;
  const { notBefore = 0 } = state.state;
  if (notBefore > Date.now()) return { type: 'left-alone', until: notBefore };
  const counts = { added: 0, changed: 0 };
  try {
    const client = await account.connect({ signal });
    items.update();
    const done = await synchronise({
      ...{ client, state, items, outbox, most: record.most, signal, now: Date.now },
      keep: async (entries) => {
        const kept = await keep(store, entries);
        const fresh = kept.flatMap(({ key, kind }) => (key && kind === 'new' ? [key] : []));
        counts.added += fresh.length;
        counts.changed += kept.filter(({ kind }) => kind === 'changed').length;
        onNew(fresh);
        return kept;
      },
      stateOf: (key) => {
        const listed = store.list.get(key);
        return listed && { read: listed.isRead, starred: listed.isStarred };
      },
      mark: async (marks) => {
        await store.mark(
          marks.flatMap(({ key, field, value }): MarkChange[] => {
            const checksum = store.list.get(key)?.checksum;
            if (checksum === undefined) return [];
            if (field === 'starred') return [{ key, field, value, origin: 'server' }];
            return [{ key, field, value: value ? checksum : false, origin: 'server' }];
          }),
        );
      },
      progress: (some, all) => progress({ done: some, all }),
    });
    if (done.failed > 0) return failed({ code: 'unkept-articles', reason: `${done.failed}` });
    const { added, changed } = counts;
    if (added + changed === 0) return { type: 'unchanged' };
    return { type: 'read', entries: items.size, added, changed };
  } catch (error) {
    if (signal.aborted) return { type: 'stopped' };
    if (error instanceof SourceError) return failed(plainData(error.diagnostic));
    if (!(error instanceof AccountFailure)) throw error;
    const { diagnostic, notBefore: until } = error;
    if (until !== undefined) await state.save({ notBefore: until });
    return failed(plainData(diagnostic));
  }
}

function failed(fault: FaultData): Outcome {
  return { type: 'failed', fault };
}

const KINDS: Readonly<Partial<Record<PutKind, KeptEntry['kind']>>> = {
  new: 'new',
  changed: 'changed',
  beside: 'changed',
  stale: 'changed',
};

async function keep(store: Store, entries: readonly FetchedEntry[]): Promise<KeptEntry[]> {
  const put = await store.put(
    entries.map(({ feed, entry }) => newEntry({ id: feed.url, tags: [] }, entry)),
  );
  return put.entries.map(({ key, kind }) => ({
    key: kind === 'failed' ? undefined : key,
    kind: KINDS[kind] ?? 'same',
  }));
}
