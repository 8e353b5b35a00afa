/** Sends the marks that wait. A batch that fails stays in the queue, and so does all behind it. */
import { longItemId } from './item-id.ts';
import type { KnownItems } from './known-items.ts';
import type { MarkName, Outbox, QueuedMark } from './outbox.ts';
import type { ReaderClient } from './reader-client.ts';
import { editTag, READ, STARRED } from './server-lists.ts';
import { MARKS_AT_ONCE } from './servers.ts';

const TAGS: Readonly<Record<MarkName, string>> = { read: READ, starred: STARRED };

/**
 * Returns how many the server has said OK to. Marks of articles that the server has not told us of wait. Throws
 * `AccountFailure`, and the system's error.
 */
export async function sendMarks(
  client: ReaderClient,
  outbox: Outbox,
  items: KnownItems,
): Promise<number> {
  items.update();
  const waiting = outbox.marks().filter(({ state }) => state === 'waiting');
  let sent = 0;
  for (const field of ['read', 'starred'] as const) {
    for (const value of [true, false]) {
      const alike = waiting.filter((mark) => mark.field === field && mark.value === value);
      for (const { ids, numbers } of batchesOf(alike, items)) {
        await editTag(client, ids, value ? { add: TAGS[field] } : { remove: TAGS[field] });
        await outbox.sent(numbers);
        sent += numbers.length;
      }
    }
  }
  return sent;
}

type Batch = { readonly ids: string[]; readonly numbers: number[] };

function batchesOf(marks: readonly QueuedMark[], items: KnownItems): Batch[] {
  const batches: Batch[] = [];
  for (const { key, number } of marks) {
    const ids = items.of(key).map(({ id }) => longItemId(id));
    if (ids.length === 0) continue;
    const last = batches.at(-1);
    if (last && last.ids.length + ids.length <= MARKS_AT_ONCE) {
      last.ids.push(...ids);
      last.numbers.push(number);
    } else batches.push({ ids, numbers: [number] });
  }
  return batches;
}
