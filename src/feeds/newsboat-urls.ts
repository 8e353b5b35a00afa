/** Newsboat's file `urls`: a feed on each line, and behind it tags, of which `~NAME` is its title. */
import { cleanLine } from '../article/clean.ts';
import type { ImportDiagnostic } from './diagnostic.ts';
import type { ImportedFeeds } from './opml.ts';
import { feedAddress, type Subscription } from './subscriptions.ts';

/** Never throws. */
export function readNewsboatUrls(text: string): ImportedFeeds {
  const feeds: Subscription[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [address = '', ...words] = wordsOf(line);
    const url = feedAddress(address);
    if (url === undefined) {
      diagnostics.push({ code: 'no-web-feed', given: cleanLine(address) });
      continue;
    }
    const title = words.find((word) => word.startsWith('~'))?.slice(1);
    // `!` hides a feed, whose entries are then in queries only.
    const tags = words.filter((word) => !/^[~!]/.test(word));
    feeds.push({
      id: url,
      url,
      ...(title && { title: cleanLine(title) }),
      tags: [...new Set(tags.map(cleanLine).filter(Boolean))],
      folder: [],
      fullText: 'on-open',
    });
  }
  return { feeds, diagnostics };
}

/** Separated by blanks; in quotation marks, with `\` before a mark that is meant itself. A `#` begins a comment. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/"((?:[^"\\]|\\.)*)"?|([^\s"]+)/g)) {
    if (plain?.startsWith('#')) break;
    words.push(quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1'));
  }
  return words;
}
