/** The front page in English. */
import { isolated } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { FrontMessages } from './messages.ts';

const number = numerals();

const articles = (count: number) => (count === 1 ? '1 article' : `${number(count)} articles`);

export const englishFront: FrontMessages = {
  all: 'All articles',
  starred: 'Starred articles',
  searched: (words) => `Search: ${isolated(words)}`,
  query: (query) => `Query: ${isolated(query)}`,
  mentioning: (name) => `Articles that mention ${isolated(name)}`,
  tag: (tag) => `Tag: ${isolated(tag)}`,
  unread: (unread) => `${number(unread)} unread`,
  marks: { unread: 'unread', starred: 'starred' },
  read: (day) => `Read: ${isolated(day)}`,
  changed: 'changed',
  empty: {
    all: 'There are no articles yet. R fetches them from your feeds; sahifa add ADDRESS follows one.',
    found: 'No article matches.',
    looking: 'Looking for articles…',
  },
  found: (count) => `${articles(count)} so far`,
  selected: (count) => `${articles(count)} selected`,
  feeds: 'Feeds',
  names: 'Names in the news',
  kinds: { query: 'Queries', feed: 'Feeds', tag: 'Tags', language: 'Languages' },
  noNames: 'No unread article mentions a known name.',
  lookedThrough: (done, all) => `${number(done)} of ${articles(all)}`,
  nameOfQuery: 'Save as:',
  spoken: {
    noMore: 'There are no more articles here.',
    keys: (next, previous, help, leave) =>
      `${isolated(next)}: the next articles; ${isolated(previous)}: the ones before; a number: read that one; ${isolated(help)}: all commands; ${isolated(leave)}: leave`,
    feedKeys: 'A number lists the articles of that one.',
    words: 'WORDS',
  },
  notices: {
    done: {
      read: (count) => `${articles(count)} marked as read; U undoes it`,
      unread: (count) => `${articles(count)} marked as unread; U undoes it`,
      starred: (count) => `${articles(count)} starred; U undoes it`,
      unstarred: (count) => `${articles(count)} without a star now; U undoes it`,
    },
    undone: 'Undone',
    nothingToUndo: 'There is nothing to undo',
    copied: (count) => (count === 1 ? 'Copied the address' : `Copied ${number(count)} addresses`),
    tooManyPages: (most) => `Not opened: more than ${number(most)} pages`,
    direction: {
      rtl: 'All entries of this feed right to left',
      ltr: 'All entries of this feed left to right',
      own: 'Each entry of this feed in its own direction',
    },
    querySaved: (name) => `Saved as ${isolated(name)}; it stands in the list of feeds`,
  },
  keys: {
    lines: 'next article, previous article',
    pages: 'a page down, up',
    halfPages: 'half a page down, up',
    ends: 'to the start, to the end',
    open: 'read it; in the list of feeds: list its articles',
    unread: 'next unread article, previous one',
    articles: 'the next, the previous article of the list',
    feeds: 'the list of feeds, queries, tags and languages',
    names: 'names in the unread articles; Enter lists the articles of one',
    search: 'search titles and saved texts',
    query: 'list by a query: words, unread, starred, feed: tag: lang: author: since:3d, - for not',
    saveQuery: 'save the query under a name',
    allRead: 'mark all listed articles as read; in the list of feeds: those of the feed',
    toggleRead: 'mark as read or unread',
    star: 'star, or take the star away',
    undo: 'undo the last change',
    select: 'select articles from here on; again: none',
    selectAll: 'select all listed articles',
    browse: 'open the page in a browser',
    copy: 'copy the address',
    refresh: 'fetch what is new in this feed',
    refreshAll: 'fetch what is new in all feeds; Esc stops it',
    direction: 'direction of this feed: right to left, left to right, as each entry says',
    theme: 'colours: any, light, dark, high contrast, none',
    dialect: 'the next terminal dialect',
    redraw: 'draw the screen again',
    suspend: 'back to the shell; fg comes back',
    help: 'this help',
    cancel: 'stop fetching, close the panel, end the selection, list all articles',
    leave: 'close the panel, list all articles, then leave',
    quit: 'leave at once',
  },
};
