/** `sahifa import` and `sahifa export`: lists of feeds of other programs. */
import { decodeText } from '../../encoding/decode.ts';
import { readNewsboatUrls } from '../../feeds/newsboat-urls.ts';
import { type ImportedFeeds, readOpml, writeOpml } from '../../feeds/opml.ts';
import { withFeeds } from '../../feeds/subscriptions.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { plain } from '../../languages/isolates.ts';
import { readFile, readStandardInput } from '../../library/read.ts';
import { SourceError } from '../../library/source-error.ts';
import { changeFeedsFile } from '../../settings/feeds-file.ts';
import { warn } from '../exit.ts';
import { writeSentence } from '../output/wrap.ts';
import { openFeeds, titleOf } from './opened-feeds.ts';

export type ImportOptions = {
  /** With an account: followed from this machine all the same. */
  readonly local?: true;
};

/** `file`: OPML, or newsboat's `urls`; `-` for standard input. Throws `SourceError`. */
export async function importFeeds(
  file: string,
  { local }: ImportOptions,
  messages: CliMessages,
): Promise<void> {
  const bytes = file === '-' ? await readStandardInput(process.stdin) : await readFile(file, file);
  if (!bytes) throw new SourceError({ code: 'missing', name: file, meant: undefined });
  const decoded = decodeText(bytes);
  const { feeds, diagnostics } = 'text' in decoded ? imported(decoded.text) : NOTHING;
  if (feeds.length === 0) throw new SourceError({ code: 'no-import', name: file });
  for (const diagnostic of diagnostics)
    await warn(formatDiagnostic(diagnostic, messages), messages);
  const { path, subscriptions, account } = await openFeeds(messages);
  const known = new Set(subscriptions.flatMap(({ id, url }) => [id, url]));
  const added = new Map(feeds.filter(({ url }) => !known.has(url)).map((feed) => [feed.url, feed]));
  const wished = [...added.values()];
  let count = wished.length;
  if (account && !local) {
    const { importToServer } = await import('../account/change-feeds.ts');
    count = count > 0 ? await importToServer(wished, account, messages) : 0;
  } else if (count > 0) await changeFeedsFile(path, (yaml) => withFeeds(yaml, wished));
  const sentence = messages.feeds.imported(count, feeds.length - wished.length);
  await writeSentence(sentence, messages.direction);
}

const NOTHING: ImportedFeeds = { feeds: [], diagnostics: [] };

function imported(text: string): ImportedFeeds {
  const isMarkup = /^[\s\ufeff]*</.test(text);
  if (isMarkup) return /<(?:opml|outline)\b/i.test(text) ? readOpml(text) : NOTHING;
  return readNewsboatUrls(text);
}

/** Writes the list as OPML on standard output. */
export async function exportFeeds(messages: CliMessages): Promise<void> {
  const feeds = await openFeeds(messages);
  const exported = feeds.subscriptions.map((feed) => {
    const { site } = feeds.states.of(feed.id) ?? {};
    return { ...feed, name: titleOf(feed, feeds), ...(site !== undefined && { site }) };
  });
  process.stdout.write(writeOpml(exported, plain(messages.feeds.exported), new Date()));
}
