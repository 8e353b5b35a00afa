/** How feeds and their pages are asked for. */
import type { Answer, AskOptions } from '../../feeds/run-refresh.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { plainAddress, webAddress } from '../../sources/address.ts';
import type { FetchDiagnostic } from '../../sources/diagnostic.ts';
import { type Client, type Fetched, fetchResource } from '../../sources/fetch-resource.ts';
import { warn } from '../exit.ts';
import { webOf } from '../read/web.ts';

const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.6,*/*;q=0.5';

export type FeedsClient = {
  readonly ask: (feed: Pick<Subscription, 'url'>, options: AskOptions) => Promise<Answer>;
  /** The page of an entry, which the feed has named. `feed`: its host is the person's own choice. */
  readonly askPage: (url: string, feed: string, signal: AbortSignal) => Promise<Answer>;
};

export function feedsClient(client: Client): FeedsClient {
  return {
    ask: async ({ url }, { etag, lastModified, signal, received }) =>
      answerOf(
        await fetchResource(url, client, {
          origin: 'typed',
          accept: ACCEPT,
          ...(etag !== undefined && { etag }),
          ...(lastModified !== undefined && { lastModified }),
          progress: ({ bytes }) => received(bytes),
          signal,
        }),
      ),
    askPage: async (url, feed, signal) =>
      answerOf(await fetchResource(url, client, { origin: 'found', trusted: [feed], signal })),
  };
}

function answerOf(fetched: Fetched): Answer {
  if (fetched.kind !== 'failed') return fetched;
  const { diagnostic, headers } = fetched;
  return { kind: 'failed', diagnostic: named(diagnostic), ...(headers && { headers }) };
}

/** With the address as it may be shown. */
function named({
  address,
  ...fault
}: FetchDiagnostic): FetchDiagnostic & { readonly name: string } {
  const url = webAddress(address);
  const name = url ? plainAddress(url) : address;
  return { ...fault, address: name, name };
}

/** Says what is wrong with the file of names and passwords. */
export async function openFeedsClient(messages: CliMessages): Promise<FeedsClient> {
  const { client, diagnostics } = await webOf(messages)();
  for (const diagnostic of diagnostics)
    await warn(formatDiagnostic(diagnostic, messages), messages);
  return feedsClient(client);
}
