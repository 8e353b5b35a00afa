/**
 * Queries over the list of the store, as typed: words, `unread`, `starred`, `changed`, `feed:`, `tag:`, `lang:`, `author:`,
 * `since:3d`. A `-` before a term excludes, quotes join words. All terms must hold.
 */
import type { Article } from '../article/article.ts';
import { findText, mayHave } from '../article/search/find.ts';
import { fold } from '../text/index.ts';
import type { ListedArticle } from './entry.ts';
import { QUERY_FIELDS, type QueryDiagnostic, type QueryField } from './query-fields.ts';

export type ParsedQuery = {
  /** `now`: milliseconds since 1970. Pure. */
  readonly matches: (article: ListedArticle, now: number) => boolean;
  /** Words and phrases that must be there, to be looked for in texts as well. */
  readonly words: readonly string[];
  /** Terms with a diagnostic are left out of `matches`. */
  readonly diagnostics: readonly QueryDiagnostic[];
};

type Test = (article: ListedArticle, now: number) => boolean;

/** Never throws. An empty query matches everything. */
export function parseQuery(typed: string): ParsedQuery {
  const tests: Test[] = [];
  const words: string[] = [];
  const diagnostics: QueryDiagnostic[] = [];
  for (const term of termsOf(typed)) {
    const code = faultOf(term);
    if (code) {
      const { from, to } = term;
      diagnostics.push({ code, from, to, given: typed.slice(from, to) });
      continue;
    }
    const test = testOf(term);
    tests.push(term.isNot ? (article, now) => !test(article, now) : test);
    if (!term.isNot && term.field === undefined && !isState(term)) words.push(term.value);
  }
  return {
    matches: (article, now) => tests.every((test) => test(article, now)),
    words,
    diagnostics,
  };
}

type QueryTerm = {
  readonly from: number;
  readonly to: number;
  readonly isNot: boolean;
  /** What stands before the colon, if that is not in quotes. */
  readonly field: string | undefined;
  readonly value: string;
  readonly isQuoted: boolean;
  readonly isOpen: boolean;
};

/** `-`, a field, and a value: in quotes, or up to the next blank. */
const TERM = /(-?)(?:([\p{L}-]+):(?!\/\/))?(?:"([^"]*)("?)|(\S*))/uy;

function* termsOf(typed: string): Generator<QueryTerm> {
  const blank = /\s*/uy;
  for (let at = 0; ; ) {
    blank.lastIndex = at;
    blank.exec(typed);
    at = blank.lastIndex;
    if (at >= typed.length) return;
    TERM.lastIndex = at;
    const [whole, not, field, quoted, close, bare] = TERM.exec(typed) as RegExpExecArray;
    const to = at + whole.length;
    yield {
      from: at,
      to,
      isNot: not === '-',
      field: field?.toLowerCase(),
      value: (quoted ?? bare ?? '').trim(),
      isQuoted: quoted !== undefined,
      isOpen: quoted !== undefined && close === '',
    };
    at = to;
  }
}

function faultOf({ field, value, isOpen }: QueryTerm): QueryDiagnostic['code'] | undefined {
  if (isOpen) return 'unclosed-quote';
  if (field !== undefined && !QUERY_FIELDS.includes(field as QueryField)) {
    return 'unknown-query-field';
  }
  if (value === '') return field === undefined ? 'lonely-not' : 'empty-query-field';
  if (field === 'since' && timeSince(value, 0) === undefined) return 'wrong-query-time';
  return undefined;
}

const STATES: Readonly<Record<string, Test>> = {
  unread: ({ isRead }) => !isRead,
  starred: ({ isStarred }) => isStarred,
  changed: ({ isChanged }) => isChanged,
};

function isState({ value, isQuoted }: QueryTerm): boolean {
  return !isQuoted && Object.hasOwn(STATES, value.toLowerCase());
}

function testOf(term: QueryTerm): Test {
  const { field, value } = term;
  if (field === undefined) {
    if (isState(term)) return STATES[value.toLowerCase()];
    const hasWord = wordTest(value);
    return (article) => hasWord(wordsOf(article), article.language);
  }
  const hasWord = wordTest(value);
  const key = fold(value).text;
  switch (field as QueryField) {
    case 'feed':
      return ({ feed, source, language }) =>
        feed.toLowerCase().includes(value.toLowerCase()) || hasWord(source, language);
    case 'tag':
      return ({ tags }) => tags.some((tag) => fold(tag).text === key);
    case 'lang':
      return ({ language }) => `${language}-`.toLowerCase().startsWith(`${value}-`.toLowerCase());
    case 'author':
      return ({ author, language }) => hasWord(author, language);
    case 'since':
      return ({ published }, now) => published >= (timeSince(value, now) ?? 0);
  }
}

/** What words are looked for in, where the text itself is not at hand. */
function wordsOf({ title, author, source, tags }: ListedArticle): string {
  return [title, author, source, ...tags].join('\n');
}

/** As the search of the reader: whatever the spelling of the word. */
function wordTest(word: string): (text: string, language: string) => boolean {
  const isLikely = mayHave(word);
  return (text, language) =>
    isLikely(text) && findText(lineArticle(text, language), word).length > 0;
}

function lineArticle(text: string, language: string): Article {
  return {
    title: '',
    language,
    direction: 'rtl',
    blocks: [{ kind: 'paragraph', text, section: 0 }],
    sections: [{ title: '', block: 0, end: 1 }],
  };
}

/** Milliseconds. */
const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** A number of hours, days or weeks before now, or a day. `undefined` for anything else. */
function timeSince(written: string, now: number): number | undefined {
  const plain = written.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
  const ago = /^(\d{1,5})([hdw])$/i.exec(plain);
  if (ago) return now - Number(ago[1]) * UNITS[ago[2].toLowerCase()];
  if (!/^\d{4}-\d\d-\d\d$/.test(plain)) return undefined;
  const time = Date.parse(plain);
  return Number.isNaN(time) ? undefined : time;
}
