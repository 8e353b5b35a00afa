/** Diagnostics of addresses in English. */
import type { CertificateFault } from '../../sources/diagnostic.ts';
import { isolated } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { Fetching, WebMessages } from './messages.ts';

const number = numerals();

const CERTIFICATES: Readonly<Record<Exclude<CertificateFault, 'other'>, string>> = {
  expired: 'has expired',
  'not-yet-valid': 'is not valid yet',
  'self-signed': 'is signed by itself',
  'unknown-issuer': 'is signed by an authority that is not known here',
  'wrong-host': 'is for another host',
  revoked: 'was revoked',
};

const LATER = 'try again later';

export const englishWeb: WebMessages = {
  'no-network': () => ['there is no network', '`--offline` opens pages that you have read before'],
  'name-not-found': ({ host }) => [`there is no host ${host}`, 'check the address'],
  'no-answer': ({ host, systemCode }) => [`${host} does not answer (${systemCode})`, LATER],
  certificate: ({ host, fault, systemCode }) => [
    fault === 'other'
      ? `no secure connection to ${host} is possible (${systemCode})`
      : `the certificate of ${host} ${CERTIFICATES[fault]}`,
    'nothing was sent; NODE_EXTRA_CA_CERTS names a file of other authorities',
  ],
  'time-out': ({ stage, name, seconds }) => [
    stage === 'connect'
      ? `no connection to ${name} within ${seconds} seconds`
      : `${name} did not arrive within ${seconds} seconds`,
    LATER,
  ],
  'answer-too-large': ({ name, megabytes }) => [
    `${name} is larger than ${megabytes} MB`,
    'download it, and open the file',
  ],
  'cut-off': ({ name }) => [`the connection ended before ${name} was complete`, LATER],
  'page-not-found': ({ name, status }) => [
    `there is no page ${name} (${status})`,
    'check the address',
  ],
  'page-refused': ({ name, status }, cause) => [
    `the server refuses ${name} (${status})`,
    cause || 'a name and a password for it can be in credentials.yml; see `man sahifa`',
  ],
  'server-fault': ({ name, status }) => [`the server of ${name} failed (${status})`, LATER],
  'other-status': ({ name, status }) => [`the server gives no page at ${name} (${status})`, LATER],
  'redirect-loop': ({ name }) => [
    `${name} leads from one address to the next without an end`,
    'check the address',
  ],
  'private-address': ({ host }) => [
    `${host} is in a private network, and nobody here named it: it is not opened`,
    'open the address yourself if you trust it',
  ],
  'wrong-address': ({ name }) => [
    `${name} is not an address`,
    'addresses look like https://example.org/news',
  ],
  'other-scheme': ({ name, scheme }) => [
    `${name} is not opened: \`${scheme}:\` is not the web`,
    'addresses begin with http:// or https://',
  ],
  'broken-answer': ({ name, systemCode }) => [
    `the answer from ${name} cannot be understood (${systemCode})`,
    'open it in a browser',
  ],
  'proxy-refused': ({ proxy, status }) => [
    `the proxy ${proxy} refuses (${status})`,
    'check its address, name and password in the environment',
  ],
  'unusable-proxy': ({ variable }) => [
    `${variable} is not the address of an HTTP proxy`,
    'as in http://host:8080',
  ],
  'not-kept': ({ name }) => [
    `${name} has not been read before, so it cannot be opened offline`,
    'open it once without `--offline`',
  ],
  stopped: ({ name }) => [`${name} was not opened: stopped`, 'open it again'],
  'no-scheme': ({ name, address }) => [
    `there is no file ${JSON.stringify(name)}`,
    `for a web page: sahifa ${address}`,
  ],

  'kept-page': ({ date }, cause) => `as it was on ${date}, because ${cause}`,
  'beginning-only': (_, cause) => `only the beginning of the article is stored, because ${cause}`,
  'open-credentials': ({ path }) =>
    `${path} is not used, because others may read it: chmod 600 ${path}`,
  'unread-credentials': ({ path }, cause) => `${path} is not used: ${cause}`,
  'wrong-credentials': ({ path, field }) => `${path} is not used: \`${field}\` is not understood`,
};

export const englishFetching: Fetching = (host, kilobytes, total) => {
  const came = number(kilobytes);
  const share = total === undefined ? `${came} kB so far` : `${came} of ${number(total)} kB`;
  return `Fetching ${isolated(host)}: ${share}. Esc stops it`;
};
