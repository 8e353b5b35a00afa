/** An entry as the text of a file: an article in its Markdown form, with what the store knows in its front matter. */
import type { Article } from '../article/article.ts';
import { cleanLine } from '../article/clean.ts';
import { readFrontMatter } from '../article/front-matter/front-matter.ts';
import type { YamlTree } from '../article/front-matter/yaml-tree.ts';
import { directionOf } from '../article/language.ts';
import type { HtmlReader } from '../article/markdown/markdown.ts';
import { withFields } from '../article/own-blocks.ts';
import { parseArticle } from '../article/parse.ts';
import { writeArticle } from '../article/write/markdown.ts';
import { readWrittenYaml, type WrittenValue, type YamlValue } from '../article/write/yaml.ts';
import { withoutConflict } from './conflict.ts';
import { type AttachedFile, type NewEntry, type StoredEntry, TEXT_FORMS } from './entry.ts';
import { hashOf } from './names.ts';

/** The front matter of a file, as the list needs it. */
export type FileHead = {
  readonly title: string;
  readonly feed: string;
  readonly url: string;
  readonly author: string;
  readonly source: string;
  readonly language: string;
  readonly direction: Article['direction'];
  readonly published: string;
  readonly tags: readonly string[];
  readonly form: StoredEntry['form'];
  readonly words: number;
  /** The checksum that we wrote; of a text without one: of the text. */
  readonly checksum: string;
  readonly isEdited: boolean;
  /** The checksum of the feed's text, where the text of the page stands in its place. */
  readonly entry: string;
  readonly hasConflict: boolean;
};

export function writeEntry(entry: NewEntry): string {
  const { article, page, isStub } = entry;
  if (!page) return entryText(article, entry, { text: isStub ? 'stub' : undefined });
  return entryText(page, entry, { text: 'page', entry: checksumOfFeed(entry) });
}

/** The file of a stub, with the whole text of its page in place of the feed's. Title and date stay those of the feed. */
export function withPage(before: string, page: Article, html: HtmlReader): string {
  const stored = readEntry(before, html);
  const feed = stored.form === 'stub' ? checksumOfFeed(stored) : readHead(before).entry;
  return entryText(underHead(page, stored.article), stored, { text: 'page', entry: feed });
}

/** The source has another stub by now. The text of the page stays until it is fetched again. */
export function withOldPage(entry: NewEntry, before: string, html: HtmlReader): string {
  const page = underHead(readEntry(before, html).article, entry.article);
  return entryText(page, entry, { text: 'old-page', entry: checksumOfFeed(entry) });
}

/** A page names itself with the name of its site behind, and has addresses and dates of its own. */
function underHead(page: Article, feed: Article): Article {
  const { title, author, source, date, url, language, direction } = feed;
  return withFields(page, {
    ...(title && { title }),
    ...(author !== undefined && { author }),
    ...(source !== undefined && { source }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    // The person's own, for the whole feed.
    ...(direction !== directionOf(language) && { direction }),
  });
}

type Around = Pick<NewEntry, 'published' | 'updated' | 'tags' | 'enclosures'> & {
  readonly feed?: string;
};

function entryText(article: Article, around: Around, form: Record<string, YamlValue>): string {
  const { feed, published, updated, tags = [], enclosures = [] } = around;
  const fields: Record<string, YamlValue> = {
    feed,
    published,
    updated,
    tags: [...tags],
    enclosures: enclosures.map(({ url, type, length }) => ({ url, type, length })),
    ...form,
  };
  return withChecksum(writeArticle(article, fields));
}

/** Names the text of the feed: another text has another checksum. */
export function checksumOfFeed({ article }: Pick<NewEntry, 'article'>): string {
  return hashOf(writeArticle(article));
}

const CHECKSUM = /^checksum: ([\da-f]+)\n/m;

/** At the end of the front matter. It covers everything else in the file. */
function withChecksum(text: string): string {
  const end = text.indexOf('\n---\n', 3) + 1;
  return `${text.slice(0, end)}checksum: ${hashOf(text)}\n${text.slice(end)}`;
}

/** The checksum in the front matter, and whether the rest of the file has it. */
function checkedText(text: string): { readonly checksum: string; readonly isEdited: boolean } {
  const unix = text.replace(/\r\n/g, '\n');
  const end = unix.indexOf('\n---\n', 3);
  const found = end < 0 ? undefined : CHECKSUM.exec(unix.slice(0, end + 1));
  if (!found) return { checksum: hashOf(unix), isEdited: true };
  const rest = unix.slice(0, found.index) + unix.slice(found.index + found[0].length);
  return { checksum: found[1], isEdited: hashOf(rest) !== found[1] };
}

/** Whether the text of a file is as it was written here, so that nothing of a person's is in it. */
export function isOwnText(text: string): boolean {
  return !checkedText(text).isEdited;
}

/** Never throws. */
export function readHead(written: string): FileHead {
  const { text, hasConflict } = withoutConflict(written);
  const checked = checkedText(written);
  const fields = fieldsOf(text);
  const known = { ...listedFields(fields.values), ...checked, hasConflict };
  const { title, language, direction } = fields.values;
  if (typeof title === 'string' && typeof language === 'string') {
    const isKnown = direction === 'rtl' || direction === 'ltr';
    return {
      ...known,
      title: cleanLine(title),
      language: cleanLine(language),
      direction: isKnown ? direction : directionOf(language),
      words: wordsOf(text.slice(fields.end)),
    };
  }
  // A file of the person's own: the text says what it is.
  const { article } = parseArticle(text, { format: 'markdown' });
  return {
    ...known,
    title: article.title || firstWords(article),
    language: article.language,
    direction: article.direction,
    source: article.source ?? '',
    author: article.author ?? '',
    words: wordsOf(article.blocks.map(({ text }) => text).join('\n')),
  };
}

/** Never throws. `html`: reads HTML in Markdown. */
export function readEntry(written: string, html: HtmlReader): StoredEntry {
  const { text } = withoutConflict(written);
  const { article } = parseArticle(text, { format: 'markdown', html });
  const { values } = fieldsOf(text);
  const { feed, published, tags, form } = listedFields(values);
  const updated = textOf(values.updated);
  return {
    ...(feed !== '' && { feed }),
    article,
    form,
    ...(published !== '' && { published }),
    ...(updated !== '' && { updated }),
    tags,
    enclosures: enclosuresOf(values.enclosures),
  };
}

type Values = Readonly<Record<string, WrittenValue>>;

/** The front matter, and the offset after it. */
function fieldsOf(text: string): { readonly values: Values; readonly end: number } {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  const values = end < 0 ? undefined : readWrittenYaml(text.slice(4, end));
  if (values) return { values, end: end + 5 };
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { tree, body, fields } = readFrontMatter(clean);
  const all = tree
    ? Object.fromEntries([...tree].map(([key, { value }]) => [key, valueIn(value)]))
    : {};
  const { title, language, author, source, direction, url } = fields;
  const read = Object.entries({ title, language, author, source, direction, url });
  const checked = Object.fromEntries(read.map(([key, value]) => [key, value ?? '']));
  const isWhole = title !== undefined && language !== undefined;
  return {
    values: { ...all, ...checked, ...(!isWhole && { title: [], language: [] }) },
    end: text.length - body.length,
  };
}

function valueIn(tree: YamlTree): WrittenValue {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'list') return tree.items.map(valueIn);
  return Object.fromEntries([...tree.fields].map(([key, { value }]) => [key, valueIn(value)]));
}

function listedFields(values: Values) {
  const { tags, text } = values;
  return {
    feed: textOf(values.feed),
    url: textOf(values.url),
    author: textOf(values.author),
    source: textOf(values.source),
    published: textOf(values.published) || textOf(values.date),
    tags: Array.isArray(tags) ? tags.flatMap((tag) => textOf(tag) || []) : [],
    form: TEXT_FORMS.find((form) => form === text) ?? 'feed',
    entry: textOf(values.entry),
  };
}

function textOf(value: WrittenValue | undefined): string {
  return typeof value === 'string' ? cleanLine(value) : '';
}

function enclosuresOf(value: WrittenValue | undefined): AttachedFile[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    if (typeof item !== 'object' || Array.isArray(item)) return [];
    const { url, type, length } = item as Values;
    const bytes = Number(textOf(length) || Number.NaN);
    if (!/^https?:\/\//.test(textOf(url))) return [];
    return [
      {
        url: textOf(url),
        ...(textOf(type) !== '' && { type: textOf(type) }),
        ...(Number.isSafeInteger(bytes) && { length: bytes }),
      },
    ];
  });
}

/** Runs of characters between blanks, in one pass. */
function wordsOf(text: string): number {
  let words = 0;
  let isBlank = true;
  for (let at = 0; at < text.length; at += 1) {
    const isNowBlank = text.charCodeAt(at) <= 0x20;
    if (isBlank && !isNowBlank) words += 1;
    isBlank = isNowBlank;
  }
  return words;
}

/** UTF-16 units of a text that stands for a title. */
const LONGEST_TITLE = 100;

/** For a text without a title. */
function firstWords({ blocks }: Article): string {
  return blocks[0].text
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_TITLE)
    .replace(/[\ud800-\udbff]$/, '');
}
