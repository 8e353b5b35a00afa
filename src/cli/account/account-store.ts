/** The store of a person with an account: marks that the person makes are queued for the server. */
import type { Outbox, PersonMark } from '../../accounts/outbox.ts';
import { writeDiagnostic } from '../../files/lock.ts';
import type { StoreDiagnostic } from '../../store/diagnostic.ts';
import type { MarkChange } from '../../store/marks.ts';
import type { MarkResult, Store, Undo } from '../../store/store.ts';

/**
 * The same store, but for `mark` and `undo`. What its caller has from a server, by the origin of the mark, is not queued.
 * `onQueued`: something waits to be sent.
 */
export function withOutbox(store: Store, outbox: Outbox, onQueued: () => void = () => {}): Store {
  const queue = async (changes: readonly MarkChange[]): Promise<StoreDiagnostic[]> => {
    const marks = changes.flatMap(queuedOf);
    if (marks.length === 0) return [];
    try {
      await outbox.add(marks);
      onQueued();
      return [];
    } catch (error) {
      return [{ code: 'unwritable-store', path: 'outbox', cause: writeDiagnostic(error) }];
    }
  };
  const both = async (
    changes: readonly MarkChange[],
    make: () => Promise<MarkResult>,
  ): Promise<MarkResult> => {
    // The queue is on the disk at the latest when the mark is: a mark that was not queued would be taken back by the server's.
    const [queued, made] = await Promise.all([queue(changes), make()]);
    return { ...made, diagnostics: [...queued, ...made.diagnostics] };
  };
  const own: Partial<Store> = {
    mark: (changes) => both(changes, () => store.mark(changes)),
    undo: async (undo: Undo) => {
      const made = await store.undo(undo);
      const queued = await queue(made.undo.map((each) => each.made));
      return { ...made, diagnostics: [...queued, ...made.diagnostics] };
    },
  };
  return new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(name in own ? own : target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Servers know these two marks only. A mark that is taken back is that of an article nobody has marked. */
function queuedOf({ key, field, value, origin }: MarkChange): PersonMark[] {
  if (origin === 'server') return [];
  if (field === 'read') return [{ key, field, value: typeof value === 'string' }];
  return field === 'starred' ? [{ key, field, value: value === true }] : [];
}
