/** The store of articles in English. */
import { QUERY_FIELDS } from '../../store/query-fields.ts';
import { numerals } from '../numerals.ts';
import type { StoreMessages, StoreReport } from './messages.ts';

const number = numerals();

const FIELDS = QUERY_FIELDS.map((field) => `${field}:`).join(', ');

export const englishStore: StoreMessages = {
  'newer-store': ({ path }) =>
    `${path} is from a later version of Sahifa: it is read and not changed`,
  'unreadable-store': ({ path, systemCode }) => `${path} cannot be read (${systemCode})`,
  'unwritable-store': ({ path }, cause) => `${path} cannot be written: ${cause}`,
  'conflict-file': ({ path }) =>
    `${path} stands beside a file that two machines have changed: compare them, and delete one`,
  'conflict-lines': ({ path }) =>
    `${path} has the lines that git writes where two versions differ: choose one of them`,
  'cloned-machine': ({ path }) =>
    `another machine has written marks into ${path}, perhaps from a copy of this one: this machine goes on under a new name, and no mark is lost`,
  'damaged-marks': ({ path, lines }) => `${path} has lines that are no marks: ${number(lines)}`,
  'unclosed-quote': ({ given }) => `the quotation mark is not closed in ${given}`,
  'unknown-query-field': ({ given }) => `${given} is no field of a query: there are ${FIELDS}`,
  'empty-query-field': ({ given }) => `there is nothing after the colon in ${given}`,
  'wrong-query-time': ({ given }) =>
    `${given} is no time: write a number with h, d or w, as since:3d, or a day, as since:2026-11-01`,
  'lonely-not': ({ given }) => `a ${given} alone excludes nothing`,
};

export const englishStoreReport: StoreReport = {
  articles: (articles, unread, starred) =>
    `Articles: ${number(articles)}; unread: ${number(unread)}; starred: ${number(starred)}`,
  machines: (count) => `Machines: ${number(count)}`,
  machine: ({ id, isOurs, marks, last, behind, since, missing }) => {
    const name = isOurs ? 'This machine' : `Machine ${id}`;
    const parts = [
      `marks: ${number(marks)}`,
      ...(last === undefined ? [] : [`last mark: ${last}`]),
      ...(behind > 0
        ? [`marks of others that it has not read: ${number(behind)}, since ${since}`]
        : []),
      ...(missing === undefined
        ? []
        : [`not all of its marks have arrived: others have read one of ${missing}`]),
    ];
    return `${name}: ${parts.join('; ')}`;
  },
  faults: {
    duplicate: 'a second file of an article that is in another folder',
    draft: 'what a killed program has left',
    unreadable: 'cannot be read',
    'torn-line': 'a line that was not written as a whole',
    'conflict-file': 'a version from another machine',
    'conflict-lines': 'two versions, as git has joined them',
    clone: 'lines of another machine under the same name; start Sahifa on both',
  },
  fault: (path, fault, mended) => `${path}: ${fault} (${mended ? 'put right' : 'left'})`,
  noFaults: 'Nothing is wrong.',
  removed: (removed, kept) =>
    `Old articles removed: ${number(removed)}; kept, because they are starred or edited: ${number(kept)}`,
};
