/** About feeds, in English. */
import type { FeedDiagnosticMessages, FeedMessages } from './messages.ts';

const LIST = '`sahifa feeds` lists them';

export const englishFeedDiagnostics: FeedDiagnosticMessages = {
  'no-feed': ({ name }) => [`${name} is no feed`, 'check the address'],
  'feed-gone': ({ name }) => [`${name} is gone for good`, '`sahifa remove` takes it from the list'],
  'no-feed-in-page': ({ name }) => [
    `${name} is no feed, and names none`,
    'look on the site for the address of its feed',
  ],
  'several-feeds': ({ name, count }) => [
    `${name} names ${count} feeds`,
    'give the address of one of them',
  ],
  'unknown-feed': ({ name, meant }) => [
    `there is no feed ${JSON.stringify(name)}`,
    meant ? `did you mean ${meant}?` : LIST,
  ],
  'unclear-feed': ({ name, count }) => [
    `${JSON.stringify(name)} is part of the names of ${count} feeds`,
    LIST,
  ],
  'no-import': ({ name }) => [
    `${name} is no list of feeds`,
    'give an OPML file, or the file `urls` of newsboat',
  ],
  'unkept-articles': ({ reason }) => [
    `the articles could not be saved (${reason})`,
    'make room for them',
  ],
  'unexpected-fault': ({ message }) => [
    `something is wrong in Sahifa itself (${message})`,
    'set SAHIFA_DEBUG=1 to see where',
  ],
  'unreadable-feeds': ({ path, systemCode }) => [
    `${path} cannot be read (${systemCode})`,
    'check its permissions',
  ],
  'unwritable-feeds': ({ path }, cause) => [
    `${path} cannot be written (${cause})`,
    'check its permissions',
  ],
  'uneditable-feeds': ({ path }) => [`${path} is not a list of feeds`, 'correct it first'],

  'unread-feeds': (_, cause) => `the feeds are not read: ${cause}`,
  'no-feed-list': () => 'feeds must be a list under `feeds:`',
  'no-feed-address': ({ given }) =>
    given === '' ? 'a feed needs an address' : `\`${given}\` is no address of a feed`,
  'repeated-feed': ({ url }) => `${url} is there twice`,
  'unknown-feed-field': ({ name, fields }) =>
    `\`${name}\` is no field of a feed (${fields.join(', ')})`,
  'wrong-feed-field': ({ name, values }) => `\`${name}\` must be one of ${values.join(', ')}`,
  'no-web-feed': ({ given }) => `left out, because it is no address of the web: ${given}`,
};

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

export const englishFeeds: FeedMessages = {
  none: 'There are no feeds yet. `sahifa add ADDRESS` adds one.',
  added: (title, address) => `Added: ${title} (${address})`,
  known: (title) => `In the list already: ${title}`,
  removed: (title) => `Removed: ${title}. Its articles stay.`,
  imported: (added, known) =>
    `Added ${count(added, 'feed', 'feeds')}${known > 0 ? `; ${known} were in the list already` : ''}.`,
  exported: 'Feeds of Sahifa',
  which: 'Which one? [number, or Enter for none]',
  unchanged: 'Nothing was changed.',
  moved: (title, address) => `${title} has moved to ${address}`,
  refreshing: (done, all, failed, name) =>
    `${done} of ${all}${failed > 0 ? `, ${failed} failed` : ''}: ${name}`,
  pages: (done, all, name) => `${name}: page ${done} of ${all}`,
  refreshed: (added, changed, failed) =>
    [
      added === 0 ? 'Nothing new' : count(added, 'new article', 'new articles'),
      ...(changed > 0 ? [`${changed} changed`] : []),
      ...(failed > 0 ? [count(failed, 'feed failed', 'feeds failed')] : []),
    ].join(', '),
  stopped: (done, all) => `Stopped after ${done} of ${all} feeds; what had come is kept.`,
  since: (fault, date) => `${fault} (since ${date})`,
  leftAlone: (until) => `the server asks not to be asked before ${until}`,
  ruled: (rule, articles) => `rule ${rule}: ${count(articles, 'article', 'articles')}`,
  missed: (articles) =>
    `The pages of ${count(articles, 'article', 'articles')} could not be fetched; opening an article tries again.`,
  expired: (articles) =>
    `${count(articles, 'old article', 'old articles')} removed, as \`keep\` says.`,
};
