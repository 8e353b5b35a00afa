/** About the account, in English. */
import { SERVERS } from '../../accounts/servers.ts';
import type { AccountDiagnosticMessages, AccountMessages } from './messages.ts';

export const englishAccountDiagnostics: AccountDiagnosticMessages = {
  'no-account': () => ['there is no account', '`sahifa account add ADDRESS` adds one'],
  'other-account': ({ name }) => [
    `there is an account already, at ${name}`,
    '`sahifa account remove` removes it from this machine',
  ],
  'no-reader-server': ({ name }) => [
    `no server of feeds was found at ${name}`,
    'give the address that you open in a browser, and switch the API on in its settings',
  ],
  'account-refused': ({ name, server }) => [
    `${name} does not accept the user or the password`,
    SERVERS[server].hasOwnPassword
      ? 'it wants its own API password, which is in its settings; `sahifa account test` asks for it again'
      : '`sahifa account test` asks for the password again',
  ],
  'account-unprotected': ({ name }) => [
    `the password would go to ${name} readable by all`,
    'use https://, or `--insecure` if the network is your own',
  ],
  'account-answer': ({ name, asked }) => [
    `the answer of ${name} to ${asked} is not what the Google Reader API says`,
    '`sahifa account test` shows what the server is',
  ],
  'account-unchanged': ({ name, feed }) => [
    `${name} said that it has changed ${feed}, but its list does not show it`,
    'look at it in the browser',
  ],
  'account-feed-refused': ({ feed, reason }) => [
    `the server does not take ${feed}${reason && ` (${reason})`}`,
    'check the address; `--local` follows it from this machine',
  ],
  'account-only-local': ({ option }) => [
    `a server keeps nothing like ${option}`,
    '`--local` follows the feed from this machine',
  ],
  'password-command': ({ reason }) => [
    `the command for the password failed${reason && ` (${reason})`}`,
    'run it yourself: its first line must be the password',
  ],
  'no-password': () => [
    'no user or no password was given',
    'type them at a terminal, pipe them in as two lines, or use `--password-command`',
  ],
  'open-account': ({ path }) => [
    `the command in ${path} is not run, because others may change it`,
    `let only yourself write to it and its folders: chmod go-w ${path}`,
  ],
  'unread-account': ({ path }) => [
    `${path} cannot be read`,
    'remove it, and add the account again',
  ],
  'unkept-password': ({ path }, cause) => [
    `the password could not be kept in ${path} (${cause})`,
    '`--password-command` keeps none',
  ],
};

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

export const englishAccounts: AccountMessages = {
  askUser: 'User (what you type is not shown):',
  askPassword: (isOwn) =>
    isOwn
      ? 'API password, as set in the settings of the server (not shown):'
      : 'Password (not shown):',
  added: (server, address, feeds) =>
    `Added: ${server} at ${address}, ${count(feeds, 'feed', 'feeds')}. \`sahifa refresh\` fetches the articles.`,
  removed: (address) => `Removed: ${address}. The articles stay, and nothing was changed there.`,
  lost: (marks) => `Marks that the server did not get: ${marks}`,
  server: (server, address, isTried) =>
    `${server}, ${address}${isTried ? '' : ' (supported by its documentation; not tried)'}`,
  feeds: (feeds) => `Feeds: ${feeds}`,
  queue: (waiting, sent) => `Marks to be sent: ${waiting}; sent, not confirmed yet: ${sent}`,
  refreshed: (date) => (date === undefined ? 'Not refreshed yet.' : `Refreshed: ${date}`),
  took: (milliseconds, requests) =>
    `It answered ${count(requests, 'request', 'requests')} in ${milliseconds} ms.`,
  can: (finds, idsAtOnce, marksAtOnce) =>
    `${finds ? 'It finds the feeds of pages' : 'It takes addresses of feeds only'}; ids in one list: ${idsAtOnce}; marks in one request: ${marksAtOnce}`,
  fetching: (done, all, name) => `${name}: ${done} of ${all} articles`,
  losesArticles: (title, server, starred) =>
    `${server} will delete all articles of ${title}, starred ones too (${starred} here). Those on this machine stay.`,
  remove: 'Remove it? [y/N]',
  yes: /^\s*y/i,
  edited: (title, folder) => `Changed: ${title}${folder && `, in ${folder}`}`,
  refused: (address) => `the server did not take ${address}`,
  entries: (least, most) => `Give a number of articles from ${least} to ${most}`,
};
