/** What a server of feeds answers. */
import { AccountFailure } from '../../../src/accounts/diagnostic.ts';
import type { ReaderClient } from '../../../src/accounts/reader-client.ts';
import { entryOfItem, readItems } from '../../../src/accounts/server-entries.ts';
import { READING_LIST, readIds, readServerFeeds } from '../../../src/accounts/server-lists.ts';
import { holdClean } from '../held.ts';
import type { Target } from '../targets.ts';
import { jsonOf } from './items.ts';

const WORDS = [
  ...[
    '{"subscriptions":[{"id":"feed/1","title":"',
    '","url":"https://a.b","categories":[{"label":"',
  ],
  ...[
    '{"items":[{"id":"tag:google.com,2005:reader/item/0000000000000001","origin":{"streamId":"feed/1"},"title":"',
  ],
  ...[
    '{"itemRefs":[{"id":"1"}',
    '"continuation":"c"',
    '"summary":{"content":"<p>',
    '"published":',
    '"alternate":[{"href":"',
  ],
  ...['user/1/label/', 'user/-/state/com.google/read', '"}]}', '[]', 'null', '-1', '1e30'],
];

export const SERVERS: readonly Target[] = [
  {
    name: 'server',
    units: 'text',
    words: WORDS,
    seeds: [
      '{"subscriptions":[{"id":"feed/1","title":"a","url":"https://a.b/c","categories":[{"id":"user/1/label/d","label":"d"}]}]}',
      '{"items":[{"id":"tag:google.com,2005:reader/item/0000000000000001","origin":{"streamId":"feed/1"},"title":"a","published":1796000000,"summary":{"content":"<p>b"},"alternate":[{"href":"https://c"}],"categories":["user/1/label/d"]}]}',
      '{"itemRefs":[{"id":"1"},{"id":"2"}],"continuation":"c"}',
    ],
    run: async (input) => {
      const answer = jsonOf(input);
      const client = {
        record: { idsAtOnce: 1000 },
        get: async () => answer,
        postForJson: async () => answer,
        wrongAnswer: () => new AccountFailure({ code: 'wrong-answer' } as never),
      } as unknown as ReaderClient;
      const attempt = async (read: () => Promise<unknown>) => {
        try {
          holdClean(await read());
        } catch (error) {
          if (!(error instanceof AccountFailure)) throw error;
        }
      };
      await attempt(() => readServerFeeds(client));
      await attempt(() => readIds(client, { stream: READING_LIST, most: 100 }));
      await attempt(async () => {
        const feed = { stream: 'feed/1', url: 'https://a.b', title: 'c', folder: [] } as never;
        const context = { feed, folders: new Set<string>(), now: new Date('2026-11-29T12:00:00Z') };
        return (await readItems(client, ['1', '2'])).map((item) => entryOfItem(item, context));
      });
    },
  },
];
