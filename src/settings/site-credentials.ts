/**
 * The file of names, passwords, cookies and headers for sites, beside the options. Nobody else may read it, or it is not
 * used.
 *
 *     https://example.org:
 *       name: NAME
 *       password: PASSWORD
 *       cookie: session=1
 *       headers:
 *         X-Token: TOKEN
 *       account:          of the server that has the person's feeds; it is not sent for pages
 *         name: NAME
 *         password: PASSWORD
 */
import { statSync } from 'node:fs';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { readYaml, type YamlTree } from '../article/front-matter/yaml-tree.ts';
import { MEGABYTE, readPlainFile } from '../files/plain-file.ts';
import { codeOf } from '../files/system-code.ts';
import { decode } from '../library/decode.ts';
import type { CredentialsDiagnostic } from '../library/diagnostic.ts';
import { siteOf, webAddress } from '../sources/address.ts';
import { basic } from '../sources/proxy.ts';

export type SiteCredentials = {
  /** Headers for a site (`https://host:port`). */
  readonly headersFor: (site: string) => Readonly<Record<string, string>>;
  /** The password of a user of the site's feed server. */
  readonly passwordFor: (site: string, user: string) => string | undefined;
  readonly diagnostics: readonly CredentialsDiagnostic[];
};

const NONE: SiteCredentials = {
  headersFor: () => ({}),
  passwordFor: () => undefined,
  diagnostics: [],
};

/** What the group and all others may do. Windows has no such modes. */
const OTHERS = 0o077;

/** What a request says itself: another value would break it, or send it elsewhere. */
const NOT_OURS =
  /^(?:host|connection|content-length|transfer-encoding|accept-encoding|upgrade|te|trailer|expect|proxy-.*|if-.*|range)$/i;

/** Never throws: a file that cannot be used is a diagnostic, and nothing of it is sent. */
export function readCredentials(path: string): SiteCredentials {
  let yaml: string;
  try {
    const { mode } = statSync(path);
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      return refused({ code: 'open-credentials', path });
    }
    const decoded = decode(readPlainFile(path, MEGABYTE));
    if ('diagnostic' in decoded) {
      if (decoded.diagnostic.code === 'empty') return NONE;
      const cause = { ...decoded.diagnostic, name: path };
      return refused({ code: 'unread-credentials', path, cause });
    }
    yaml = decoded.text;
  } catch (error) {
    const systemCode = codeOf(error);
    if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR') return NONE;
    const cause = { code: 'unreadable-file', path, systemCode } as const;
    return refused({ code: 'unread-credentials', path, cause });
  }
  const { tree, diagnostics } = readYaml(yaml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const [cause] = diagnostics;
  if (cause) return refused({ code: 'unread-credentials', path, cause });
  if (tree === undefined) return NONE;
  const read = sitesOf(tree);
  if (typeof read === 'string') return refused({ code: 'wrong-credentials', path, field: read });
  return {
    headersFor: (site) => read.get(site)?.headers ?? {},
    passwordFor: (site, user) => {
      const account = read.get(site)?.account;
      return account?.name === user ? account.password : undefined;
    },
    diagnostics: [],
  };
}

function refused(diagnostic: CredentialsDiagnostic): SiteCredentials {
  return { ...NONE, diagnostics: [diagnostic] };
}

type SiteHeaders = Record<string, string>;

type ForSite = {
  readonly headers: SiteHeaders;
  readonly account?: { readonly name: string; readonly password: string };
};

/** What is for each site, or the name of what is not understood. */
function sitesOf(tree: YamlTree): Map<string, ForSite> | string {
  if (tree.kind !== 'map') return '-';
  const sites = new Map<string, ForSite>();
  for (const [address, { value }] of tree.fields) {
    const url = webAddress(address);
    // A path would look as if the rest of the site were not meant.
    const isSite = url !== undefined && url.pathname === '/' && url.search + url.hash === '';
    if (!isSite || url.username !== '') return address;
    const headers = headersOf(value);
    if (typeof headers === 'string') return headers === '' ? address : headers;
    const account = accountOf(value);
    if (account === 'account') return account;
    const known = sites.get(siteOf(url));
    sites.set(siteOf(url), {
      ...known,
      headers: { ...known?.headers, ...headers },
      ...(account && { account }),
    });
  }
  return sites;
}

function accountOf(site: YamlTree): ForSite['account'] | 'account' {
  const account = site.kind === 'map' ? site.fields.get('account')?.value : undefined;
  if (account === undefined) return undefined;
  if (account.kind !== 'map') return 'account';
  const [name, password] = ['name', 'password'].map((field) => account.fields.get(field)?.value);
  const isWhole = account.fields.size === 2 && name?.kind === 'text' && password?.kind === 'text';
  return isWhole ? { name: name.text, password: password.text } : 'account';
}

function headersOf(site: YamlTree): SiteHeaders | string {
  if (site.kind !== 'map') return '';
  const headers: SiteHeaders = {};
  const fields = new Map(Array.from(site.fields, ([name, { value }]) => [name, value]));
  for (const [field, value] of fields) {
    if (field === 'headers') {
      if (value.kind !== 'map') return field;
      for (const [header, { value: text }] of value.fields) {
        if (text.kind !== 'text' || !isHeader(header, text.text)) return header;
        headers[header] = text.text;
      }
    } else if (field === 'account') {
      // It is the server's, and in no header.
    } else if (value.kind !== 'text' || !['name', 'password', 'cookie'].includes(field)) {
      return field;
    }
  }
  const textOf = (field: string) => {
    const value = fields.get(field);
    return value?.kind === 'text' ? value.text : undefined;
  };
  const [name, password, cookie] = ['name', 'password', 'cookie'].map(textOf);
  if (cookie !== undefined) {
    if (!isHeader('Cookie', cookie)) return 'cookie';
    headers.Cookie = cookie;
  }
  if (name !== undefined || password !== undefined) {
    headers.Authorization = basic(name ?? '', password ?? '');
  }
  return headers;
}

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return !NOT_OURS.test(name);
  } catch {
    return false;
  }
}
