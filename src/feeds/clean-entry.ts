/** An entry as it was read becomes an entry as it is kept: cleaned, with its gaps filled. */
import type { Article } from '../article/article.ts';
import { type ArticleDraft, assemble } from '../article/assemble.ts';
import { bidiClosing, cleanAddress, cleanLine } from '../article/clean.ts';
import { directionOf, guessDirection } from '../article/language.ts';
import { readingOrder } from '../encoding/visual-order.ts';
import { readBlocks } from '../markup/blocks.ts';
import { parseMarkup } from '../markup/tree.ts';
import { textOf } from '../markup/walk.ts';
import type { Enclosure, Entry } from './entry.ts';
import { entryLanguage } from './entry-language.ts';
import { type FeedDate, feedDate } from './feed-date.ts';
import type { RawEntry, RawText } from './raw-feed.ts';

export type EntryContext = {
  /** Name of the feed, for the articles. */
  readonly source: string;
  /** Of the feed as a whole. */
  readonly language?: string;
  /** The person's own, for all entries of the feed. */
  readonly direction?: Article['direction'];
  /** Dates later than a day after it are wrong. */
  readonly now: Date;
  /** Lines are stored in visual order. */
  readonly isVisual: boolean;
};

/** UTF-16 units. */
const LONGEST_LINE = 500;
const LONGEST_SUMMARY = 300;
const LONGEST_TITLE = 80;
const LONGEST_ID = 1000;
const LONGEST_ADDRESS = 4000;

const MOST = { authors: 8, categories: 20, enclosures: 20 };

/** Letters. A whole news item may be as short; a text without `content` is whole only if it is as long. */
const SHORT_TEXT = 300;
const LONG_TEXT = 1500;

/** A text that was cut says so at its end, or has a link to the rest there. */
const CUT =
  /(?:\u2026|\.\.\.|\[(?:\u2026|\.\.\.|&hellip;)\]|\b(?:read|learn) more|continue reading|\u0627\u0642\u0631\u0623 \u0627\u0644\u0645\u0632\u064a\u062f|\u0627\u0644\u0645\u0632\u064a\u062f|\u0627\u062f\u0627\u0645\u0647 \u0645\u0637\u0644\u0628|\u0645\u0632\u06cc\u062f \u067e\u0691\u06be\u06cc\u06ba|\u05e7\u05e8\u05d0 \u05e2\u05d5\u05d3|\u05dc\u05d4\u05de\u05e9\u05da \u05e7\u05e8\u05d9\u05d0\u05d4)[\s\]).»\u2192\u2190]*$/iu;

/** Time zero of Unix, which programs write for a date that they do not know. */
const NO_DATE = '1970-01-01';

const DAY = 86_400_000;

export function cleanEntry(raw: RawEntry, context: EntryContext): Entry {
  const own = [raw.content?.language, raw.language, context.language];
  const url = webAddressOf(raw.url);
  const tag = own.find(Boolean) ?? 'und';
  const published = dateOf(raw.published, tag, context.now);
  const updated = dateOf(raw.updated, tag, context.now);
  const title = lineOf(raw.title, LONGEST_LINE, context);
  const drafts = bodyOf(raw.content ?? raw.summary, url, tag, context);
  const body = drafts.map(({ text }) => text).join(' ');
  const summary = lineOf(raw.summary, LONGEST_SUMMARY, context);
  const language = entryLanguage([title, body], own);
  const direction =
    context.direction ??
    (language === 'und' ? guessDirection(`${title} ${body}`) : directionOf(language));
  const author = shortened(
    raw.authors
      .slice(0, MOST.authors)
      .map(nameOf)
      .filter(Boolean)
      .join(direction === 'rtl' ? '\u060c ' : ', '),
    LONGEST_LINE,
  );
  const article = assemble(
    {
      ...(title && { title }),
      language,
      direction,
      ...(context.source && { source: context.source }),
      ...(author && { author }),
      ...(published && { date: published.day }),
      ...(url !== undefined && { url }),
    },
    drafts,
  );
  const shown = title || shortened(cleanLine(body), LONGEST_TITLE);
  return {
    id: idOf(raw, url, shown, published),
    ...(url !== undefined && { url }),
    title: shown,
    ...(author && { author }),
    ...(published && { published: published.instant }),
    ...(updated && { updated: updated.instant }),
    language,
    direction,
    ...(raw.content && summary && !body.startsWith(summary.replace(/\u2026$/, '')) && { summary }),
    article,
    isStub: url !== undefined && isStub(body, raw.content !== undefined, drafts.length),
    enclosures: enclosuresOf(raw),
    categories: [...new Set(raw.categories.map((each) => shortened(cleanLine(each), 100)))]
      .filter(Boolean)
      .slice(0, MOST.categories),
  };
}

/** A text on one line. */
export function lineOf(
  raw: RawText | undefined,
  longest: number,
  { isVisual }: Pick<EntryContext, 'isVisual'>,
): string {
  if (!raw) return '';
  const text = isHtml(raw) ? plainOf(raw.text) : raw.text;
  return shortened(cleanLine(isVisual ? readingOrder(text) : text), longest);
}

/** With what closes the bidi controls that it leaves open. */
function shortened(line: string, longest: number): string {
  if (line.length <= longest) return line + bidiClosing(line);
  const cut = line.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  // Between words, unless there is one word only.
  const words = cut.replace(/\s+\S*$/u, '') || cut;
  return `${words}\u2026${bidiClosing(words)}`;
}

/** Elements of running text: others in a plain text are what it is about («<T>»). */
const TAGS =
  'a|abbr|acronym|address|article|b|bdi|bdo|big|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|q|ruby|rt|s|section|small|span|strike|strong|sub|sup|table|td|tr|tt|u|ul|var|video|wbr';
const HTML = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>|&(?:#\\d+|#x[\\da-f]+|[a-z]\\w*);`, 'i');

function isHtml({ text, form }: RawText): boolean {
  return form === 'html' || (form === 'either' && HTML.test(text));
}

/** The text of HTML on one line: the end of a block separates words. */
function plainOf(html: string): string {
  const { root } = parseMarkup(html.slice(0, 20 * LONGEST_LINE));
  const drafts = readBlocks(root);
  return drafts.length > 0 ? drafts.map(({ text }) => text).join(' ') : textOf(root);
}

function bodyOf(
  raw: RawText | undefined,
  url: string | undefined,
  language: string,
  { isVisual }: EntryContext,
): ArticleDraft[] {
  if (!raw) return [];
  if (!isHtml(raw)) {
    const text = isVisual ? readingOrder(raw.text) : raw.text;
    return text
      .split(/\n[ \t\r]*\n/)
      .map((paragraph) => ({ kind: 'paragraph', text: cleanLine(paragraph) }));
  }
  const { root } = parseMarkup(raw.text);
  const base = raw.base ?? url;
  return readBlocks(root, {
    ...(base !== undefined && { base }),
    ...(language !== 'und' && { language }),
    ...(isVisual && { isVisual }),
    without: UNSEEN,
  });
}

/** Elements without text of their own. */
const UNSEEN = new Set([
  'noscript',
  'button',
  'select',
  'textarea',
  'iframe',
  'object',
  'audio',
  'canvas',
  'form',
  'head',
]);

function isStub(body: string, hasContent: boolean, blocks: number): boolean {
  const letters = body.match(/\p{L}/gu)?.length ?? 0;
  if (letters < SHORT_TEXT || CUT.test(body.trimEnd())) return true;
  return !hasContent && letters < LONG_TEXT && blocks < 4;
}

/** RSS 2.0 wants an e-mail address, with the name in brackets. */
function nameOf(written: string): string {
  const line = cleanLine(HTML.test(written) ? plainOf(written) : written);
  const named = /^\S+@\S+\s*\((.+)\)$/.exec(line) ?? /^(.+?)\s*[(<]\S+@\S+[)>]$/.exec(line);
  return cleanLine(named?.[1] ?? line);
}

function dateOf(written: string | undefined, language: string, now: Date): FeedDate | undefined {
  const date = written === undefined ? undefined : feedDate(written, language);
  if (!date || date.instant.startsWith(NO_DATE)) return undefined;
  return Date.parse(date.instant) > now.getTime() + DAY ? undefined : date;
}

function idOf(
  { id }: RawEntry,
  url: string | undefined,
  title: string,
  published: FeedDate | undefined,
): string {
  const given = cleanLine(id ?? '').slice(0, LONGEST_ID);
  return given || url || `${published?.instant ?? ''} ${title}`.trim();
}

function webAddressOf(written: string | undefined): string | undefined {
  if (written === undefined || written.length > LONGEST_ADDRESS) return undefined;
  const url = cleanAddress(written);
  return /^https?:\/\//i.test(url) ? url : undefined;
}

function enclosuresOf({ enclosures }: RawEntry): Enclosure[] {
  const found = new Map<string, Enclosure>();
  for (const { url: written, type, length } of enclosures) {
    const url = webAddressOf(written);
    if (url === undefined || found.has(url)) continue;
    const bytes = /^\s*[1-9]\d{0,14}\s*$/.test(length ?? '') ? Number(length) : undefined;
    found.set(url, {
      url,
      ...(type &&
        /^[\w.+-]+\/[\w.+-]+/.test(type) && { type: type.split(';')[0].trim().toLowerCase() }),
      ...(bytes !== undefined && { length: bytes }),
    });
  }
  return [...found.values()].slice(0, MOST.enclosures);
}
