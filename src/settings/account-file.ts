/** Which server has the person's feeds, and where its password is kept: among the passwords for sites. */
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { ReaderAccount } from '../accounts/reader-client.ts';
import { SERVERS, type ServerName } from '../accounts/servers.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { withLock, writeDiagnostic } from '../files/lock.ts';
import { MEGABYTE, readPlainFile } from '../files/plain-file.ts';
import { PRIVATE, replaceFile } from '../files/replace-file.ts';
import { codeOf } from '../files/system-code.ts';
import { SourceError } from '../library/source-error.ts';
import { siteOf, webAddress } from '../sources/address.ts';
import { readCredentials } from './site-credentials.ts';

export type AccountRecord = ReaderAccount & {
  /** What writes the password. Without it, the password is among those for sites. */
  readonly passwordCommand?: string;
  /** The person allows `http` to a host that is not this machine. */
  readonly isInsecure?: true;
  /** The most entries of the reading list that are fetched. */
  readonly most: number;
};

const VERSION = 1;

/** `undefined` without an account. Throws `SourceError` for a file that cannot be read. */
export function readAccount(path: string): AccountRecord | undefined {
  const read = readJson(path);
  if (read.type === 'none') return undefined;
  const record = read.type === 'value' ? recordOf(read.value) : undefined;
  if (!record) throw new SourceError({ code: 'unread-account', path });
  return record;
}

function recordOf(value: unknown): AccountRecord | undefined {
  const { version, server, base, user, passwordCommand, isInsecure, most } = (value ??
    {}) as Readonly<Record<string, unknown>>;
  if (version !== VERSION || typeof user !== 'string' || typeof most !== 'number') return undefined;
  if (typeof base !== 'string' || !webAddress(base)) return undefined;
  if (typeof server !== 'string' || !Object.hasOwn(SERVERS, server)) return undefined;
  return {
    ...{ server: server as ServerName, base, user, most },
    ...(typeof passwordCommand === 'string' && { passwordCommand }),
    ...(isInsecure === true && { isInsecure }),
  };
}

/** Throws the system's error. */
export async function writeAccount(path: string, record: AccountRecord): Promise<void> {
  await writeJson(path, { version: VERSION, ...record });
}

/**
 * Keeps the password, or without one forgets it. The rest of the file stays as it is, with comments. Throws `SourceError`;
 * nothing is written into a file that others may read.
 */
export async function keepPassword(
  path: string,
  { base, user }: ReaderAccount,
  password: string | undefined,
): Promise<void> {
  const [fault] = readCredentials(path).diagnostics;
  if (fault) throw new SourceError({ code: 'unkept-password', path, cause: fault });
  try {
    await withLock(`${path}.lock`, async () => {
      const yaml = textOf(path);
      const changed = withPassword(yaml, base, user, password);
      if (changed !== yaml) await replaceFile(path, changed, PRIVATE);
    });
  } catch (error) {
    throw new SourceError({ code: 'unkept-password', path, cause: writeDiagnostic(error) });
  }
}

function withPassword(
  yaml: string,
  base: string,
  user: string,
  password: string | undefined,
): string {
  // Every scalar is text, and is written back unchanged.
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'error' });
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  const sites = document.contents as unknown as YAMLMap;
  const url = new URL(base);
  const isSame = (key: unknown) => {
    const other = webAddress(`${key}`);
    return other !== undefined && siteOf(other) === siteOf(url);
  };
  const key = sites.items.map((item) => item.key).find(isSame);
  if (password === undefined) {
    if (key === undefined) return yaml;
    document.deleteIn([key, 'account']);
    const site = sites.get(key, true) as unknown;
    if (isMap(site) && site.items.length === 0) sites.delete(key);
  } else {
    const account = document.createNode({ name: user, password });
    if (key !== undefined && isMap(sites.get(key, true))) document.setIn([key, 'account'], account);
    else document.setIn([url.origin], document.createNode({ account }));
  }
  return document.toString({ lineWidth: 0 });
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readPlainFile(path, MEGABYTE));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return '';
    throw error;
  }
}
