/** `sahifa account`: which server has the feeds; adds, tests and removes it. */
import { rm } from 'node:fs/promises';
import { findServer } from '../../accounts/find-server.ts';
import { passwordOf } from '../../accounts/password.ts';
import { nameOf, type ReaderClient } from '../../accounts/reader-client.ts';
import { readServerFeeds } from '../../accounts/server-lists.ts';
import { MARKS_AT_ONCE, SERVER_NAMES, SERVERS, type ServerName } from '../../accounts/servers.ts';
import { accountFolder, accountPath, credentialsPath } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { SourceError } from '../../library/source-error.ts';
import {
  type AccountRecord,
  keepPassword,
  readAccount,
  writeAccount,
} from '../../settings/account-file.ts';
import { interrupt, UsageError, warn } from '../exit.ts';
import { writeJson } from '../output/stdout.ts';
import { writeSentences } from '../output/wrap.ts';
import { webOf } from '../read/web.ts';
import type { AccountAction } from './actions.ts';
import { askSecrets } from './ask-secrets.ts';
import { accountOf, atServer, needAccount, type OpenedAccount } from './open-account.ts';

export type AccountOptions = {
  readonly user?: string;
  readonly passwordCommand?: string;
  readonly insecure?: true;
  readonly most?: number;
  readonly json?: true;
};

/** The newest entries that are fetched; unread and starred ones are fetched all. */
const MOST_ENTRIES = 20_000;

/** Throws `SourceError` and `UsageError`. */
export async function account(
  action: AccountAction | undefined,
  words: readonly string[],
  options: AccountOptions,
  messages: CliMessages,
): Promise<void> {
  switch (action) {
    case 'add':
      return add(words, options, messages);
    case 'test':
      return test(options, messages);
    case 'remove':
      return remove(messages);
    case undefined:
      return show(options, messages);
  }
}

/** `words`: the server, which may be missing, and its address. */
async function add(
  words: readonly string[],
  { user, passwordCommand, insecure, most = MOST_ENTRIES }: AccountOptions,
  messages: CliMessages,
): Promise<void> {
  const [server, address] = serverAndAddress(words);
  const known = readAccount(accountPath());
  if (known) throw new SourceError({ code: 'other-account', name: nameOf(known.base) });
  const { client } = await webOf(messages)();
  const isInsecure = insecure === true;
  const found = await atServer(() =>
    findServer(address, { client, isInsecure, ...(server && { server }) }),
  );
  const secrets = await secretsFor(found.server, { user, passwordCommand }, messages);
  if (!secrets) return interrupt();
  const record: AccountRecord = {
    ...{ ...found, user: secrets.user, most },
    ...(passwordCommand !== undefined && { passwordCommand }),
    ...(isInsecure && { isInsecure: true as const }),
  };
  const opened = accountOf(record, messages);
  const reader = await opened.connect({ password: async () => secrets.password });
  const feeds = await atServer(() => readServerFeeds(reader));
  if (passwordCommand === undefined) {
    await keepPassword(credentialsPath(), record, secrets.password);
  }
  // What is left of an account before is not this one's.
  await rm(accountFolder(), { recursive: true, force: true });
  await opened.state.save({ feeds });
  await writeAccount(accountPath(), record);
  const { title } = SERVERS[found.server];
  const sentence = messages.account.added(title, nameOf(found.base), feeds.length);
  await writeSentences([sentence], messages.direction);
}

function serverAndAddress(words: readonly string[]): [ServerName | undefined, string] {
  const [first, second] = words;
  const server = SERVER_NAMES.find((name) => name === first?.toLowerCase());
  const { host } = server ? SERVERS[server] : {};
  // Some are in one place only.
  const address = server ? (second ?? (host && `https://${host}`)) : first;
  if (address === undefined) {
    throw new UsageError({ code: 'missing-argument', name: 'address' }, 'sahifa account');
  }
  const expected = server ? 2 : 1;
  if (words.length > expected) {
    const diagnostic = {
      code: 'too-many-arguments',
      expected: 3,
      given: words.length + 1,
    } as const;
    throw new UsageError(diagnostic, 'sahifa account');
  }
  return [server, address];
}

async function secretsFor(
  server: ServerName,
  { user, passwordCommand }: { user?: string | undefined; passwordCommand?: string | undefined },
  messages: CliMessages,
): Promise<{ readonly user: string; readonly password: string } | undefined> {
  const { askUser, askPassword } = messages.account;
  const isAsked = [user === undefined, passwordCommand === undefined];
  const questions = [askUser, askPassword(SERVERS[server].hasOwnPassword)];
  const wanted = questions.filter((_, at) => isAsked[at]);
  const answers = wanted.length > 0 ? await askSecrets(wanted, messages) : [];
  if (!answers) return undefined;
  const password =
    passwordCommand === undefined
      ? (answers.at(-1) ?? '')
      : await atServer(() => passwordOf(passwordCommand));
  return { user: user ?? answers[0], password };
}

async function show({ json }: AccountOptions, messages: CliMessages): Promise<void> {
  const opened = needAccount(messages);
  const { feeds, refreshed } = opened.state.state;
  const queue = queueOf(opened);
  const date = refreshed === undefined ? undefined : isoTime(refreshed);
  const { server, base, user } = opened.record;
  if (json) {
    return writeJson({
      server,
      address: base,
      user,
      feeds: feeds.length,
      ...queue,
      refreshed: date,
    });
  }
  const words = messages.account;
  await writeSentences(
    [
      serverLine(opened, messages),
      words.feeds(feeds.length),
      words.queue(queue.waiting, queue.sent),
      words.refreshed(date),
    ],
    messages.direction,
  );
}

function queueOf({ outbox }: OpenedAccount): { readonly waiting: number; readonly sent: number } {
  const marks = outbox.marks();
  const sent = marks.filter(({ state }) => state === 'sent').length;
  return { waiting: marks.length - sent, sent };
}

function serverLine({ record: { server, base } }: OpenedAccount, { account }: CliMessages): string {
  const { title, isTried } = SERVERS[server];
  return account.server(title, nameOf(base), isTried);
}

/** Asks for the password anew if the server refuses it and a person is there. */
async function test({ json }: AccountOptions, messages: CliMessages): Promise<void> {
  const opened = needAccount(messages);
  const { record } = opened;
  const start = performance.now();
  let reader = await opened.connect();
  const read = () => atServer(() => readServerFeeds(reader));
  const feeds = await read().catch(async (error) => {
    const isRefused = error instanceof SourceError && error.diagnostic.code === 'account-refused';
    if (!isRefused || record.passwordCommand !== undefined || !process.stdin.isTTY) throw error;
    const again = await connectAnew(opened, messages);
    if (!again) return undefined;
    reader = again;
    return read();
  });
  if (!feeds) return interrupt();
  const took = Math.round(performance.now() - start);
  const { idsAtOnce, adding, title, isTried } = SERVERS[record.server];
  if (json) {
    return writeJson({
      ...{ server: record.server, title, address: record.base, tried: isTried, took },
      ...{ requests: reader.requests, feeds: feeds.length, idsAtOnce, marksAtOnce: MARKS_AT_ONCE },
      findsFeeds: adding === 'quickadd',
    });
  }
  const words = messages.account;
  await writeSentences(
    [
      serverLine(opened, messages),
      words.feeds(feeds.length),
      words.can(adding === 'quickadd', idsAtOnce, MARKS_AT_ONCE),
      words.took(took, reader.requests),
    ],
    messages.direction,
  );
}

async function connectAnew(
  opened: OpenedAccount,
  messages: CliMessages,
): Promise<ReaderClient | undefined> {
  const { record } = opened;
  const question = messages.account.askPassword(SERVERS[record.server].hasOwnPassword);
  const answers = await askSecrets([question], messages);
  if (!answers) return undefined;
  const [password] = answers;
  const reader = await opened.connect({ password: async () => password });
  await atServer(() => reader.login());
  await keepPassword(credentialsPath(), record, password);
  return reader;
}

async function remove(messages: CliMessages): Promise<void> {
  const opened = needAccount(messages);
  const { record } = opened;
  const { waiting } = queueOf(opened);
  if (waiting > 0) await warn(messages.account.lost(waiting), messages);
  if (record.passwordCommand === undefined) {
    await keepPassword(credentialsPath(), record, undefined);
  }
  await rm(accountPath(), { force: true });
  await rm(accountFolder(), { recursive: true, force: true });
  await writeSentences([messages.account.removed(nameOf(record.base))], messages.direction);
}

function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
