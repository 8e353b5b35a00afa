/** The document of a command, and its diagnostics. */
import { existsSync, fstatSync } from 'node:fs';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatInFile } from '../../languages/diagnostics/format.ts';
import { isAddress } from '../../library/article-key.ts';
import type { Web } from '../../library/open-address.ts';
import { type OpenedArticle, type OpenOptions, openArticle } from '../../library/open-article.ts';
import { webOf } from './web.ts';

const STANDARD_INPUT = 0;

/**
 * Opens what the command line names; without a name, what is piped in; without a pipe, the bundled article.
 * Throws `SourceError`.
 */
export async function openSource(
  source: string | undefined,
  options?: OpenOptions,
): Promise<OpenedArticle> {
  return openArticle(sourceOrInput(source), options);
}

/** The options of a command that say what a document is. */
export type SourceOptions = {
  readonly encoding?: string;
  readonly whole?: true;
  /** Only cached pages. */
  readonly offline?: true;
};

/** The options of a command as those of `openSource`. */
export function openOptions(
  { encoding, whole, offline }: SourceOptions,
  messages: CliMessages,
): Pick<OpenOptions, 'document' | 'web' | 'stored'> {
  const document = { ...(encoding !== undefined && { encoding }), ...(whole && { isWhole: true }) };
  const web = webOf(messages, offline);
  // What is said of a page is said of the page, and not of the article that was made of it.
  const isOfPage = encoding !== undefined || whole;
  return { document, web, ...(!isOfPage && { stored: storedOf(web) }) };
}

/** Loads what stored articles need when one may be asked for. */
function storedOf(web: () => Promise<Web>): OpenOptions['stored'] {
  return async (source, asking) => {
    if (!isAddress(source) && !isKey(source)) return undefined;
    const { openStored } = await import('../feeds/open-stored.ts');
    return openStored(source, web, asking);
  };
}

/** A key of the store. A file of such a name counts for more. */
function isKey(source: string): boolean {
  return /^[\da-f]{16}$/.test(source) && !existsSync(source);
}

/** The source to open: `-` if none is named and something is piped in. */
export function sourceOrInput(source: string | undefined): string | undefined {
  return source ?? (isPipedIn() ? '-' : undefined);
}

/** One line about the diagnostics of a document that was opened nevertheless. */
export function warningOf(
  { diagnostics, name }: OpenedArticle,
  messages: CliMessages,
): string | undefined {
  const [first, ...others] = diagnostics;
  return first && formatInFile(name, first, messages, others.length);
}

/**
 * A pipe, a redirected file or a folder (a mistake) was given on purpose. A terminal or the null device was not, nor
 * was a socket: ssh and other programs give one to the programs they start, and may never write to it.
 */
function isPipedIn(): boolean {
  try {
    const input = fstatSync(STANDARD_INPUT);
    return input.isFIFO() || input.isFile() || input.isDirectory();
  } catch {
    return false; // closed
  }
}
