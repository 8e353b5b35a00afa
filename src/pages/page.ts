/** Reads a web page as an article: title, author, date, and the body without the parts around it. */
import type { Article } from '../article/article.ts';
import { type ArticleDraft, assemble } from '../article/assemble.ts';
import { guessDirection, guessLanguage } from '../article/language.ts';
import { readBlocks } from '../markup/blocks.ts';
import {
  type Markup,
  type MarkupDiagnostic,
  type MarkupElement,
  parseMarkup,
} from '../markup/tree.ts';
import { elementsIn, findElement, textOf } from '../markup/walk.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { pageByline } from './byline.ts';
import { pageDate } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { type PageHead, readHead } from './head.ts';
import { findReadable } from './readable.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';
import { isSite, pageTitle, siteName, siteNames } from './title.ts';
import { missingArticle, type PageDiagnostic } from './verdict.ts';

export type PageOptions = {
  /** Address of the page. */
  readonly url?: string;
  /** Read the whole page, without looking for the article. */
  readonly isWhole?: boolean;
  /** Lines are stored in visual order. */
  readonly isVisual?: boolean;
};

export type PageRead = {
  readonly article: Article;
  readonly diagnostics: readonly (PageDiagnostic | MarkupDiagnostic)[];
  /** Why the page has no article, if it has none; `article` is then all of its text. */
  readonly missing?: PageDiagnostic;
};

/** Fewest letters of running text in an article. A news flash has three hundred. */
const FEWEST_LETTERS = 100;

/** UTF-16 units. For a shorter text, the declared language is more reliable than a guess. */
const SHORT = 400;

/** UTF-16 units of text from which the language and the direction are guessed. */
const SAMPLE = 20_000;

/** The text in the structured data is used if it is longer than the text of the page by this factor. */
const MUCH_MORE = 1.3;

/** Elements that browsers with scripts do not show, and elements without text. */
const UNSEEN = new Set([
  'noscript',
  'head',
  'button',
  'select',
  'textarea',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'dialog',
]);

/** Base of relative links in a page without a known address. They are marked as links, and removed later. */
const NOWHERE = 'http://nowhere.invalid/';

/** Never throws. */
export function readPage(source: string, options: PageOptions = {}): PageRead {
  return pageOf(parseMarkup(source), options);
}

function pageOf({ root, data, diagnostics: ofMarkup }: Markup, options: PageOptions): PageRead {
  const head = readHead(root);
  const structured = readStructuredData(data);
  const sites = siteNames(head, structured);
  const title = pageTitle(head, structured, sites);
  const base = baseOf(head, options.url);
  const read = (element: MarkupElement) =>
    readBlocks(element, {
      base: base ?? NOWHERE,
      ...(head.language && { language: head.language }),
      ...(options.isVisual && { isVisual: true }),
      without: UNSEEN,
    });
  const diagnostics: (PageDiagnostic | MarkupDiagnostic)[] = [...ofMarkup];
  const body = findElement(root, 'body') ?? root;
  const text = textOf(body);
  const result = options.isWhole
    ? undefined
    : findReadable(root, head.title, (element) => isFurniture(element, text.length));
  if (result === 'too-large') tell(diagnostics, 'markup-too-large');
  const readable = result === 'too-large' ? undefined : result;
  const language = languageOf(readable ? textOf(readable.content) : text, head);
  const byline = pageByline({
    head,
    data: structured,
    sites,
    ...(readable?.byline && { seen: readable.byline }),
    text,
  });
  const found = readable ? read(readable.content) : [];
  const edges = { title, sites, language, ...(byline && { byline }) };
  const clean = withoutBoilerplate(found, edges);
  const { drafts, missing, ...told } = options.isWhole
    ? { drafts: read(body) }
    : chosen(clean, structured, read, body, root, head, result === 'too-large');
  diagnostics.push(...(told.diagnostics ?? []));
  const near = [...found.slice(0, 8).map((draft) => draft.text), ...linesNear(body, title)];
  const date = pageDate(head, structured, near, language, options.url);
  const url = options.url ?? addressOf(head);
  const site = siteName(sites);
  const article = assemble(
    {
      ...(title && { title }),
      language,
      direction: directionOf(drafts, language),
      ...(site && !isSite(title, sites) && { source: site }),
      ...(byline && { author: byline }),
      ...(date && { date }),
      ...(url && { url }),
    },
    drafts.map(withoutNowhere),
  );
  return { article, diagnostics, ...(missing && { missing }) };
}

type ChosenBody = {
  readonly drafts: readonly ArticleDraft[];
  readonly diagnostics?: readonly PageDiagnostic[];
  readonly missing?: PageDiagnostic;
};

/** The article found, or a replacement for it, with the reason why it is incomplete or missing. */
function chosen(
  found: readonly ArticleDraft[],
  data: StructuredData,
  read: (element: MarkupElement) => ArticleDraft[],
  body: MarkupElement,
  root: MarkupElement,
  head: PageHead,
  isTooLarge: boolean,
): ChosenBody {
  const article = lettersIn(found);
  const told = data.body ? bodyInData(data.body, read) : [];
  if (lettersIn(told) > Math.max(FEWEST_LETTERS, MUCH_MORE * article)) {
    return { drafts: told, diagnostics: [{ code: 'text-from-data' }] };
  }
  const isFound = article >= FEWEST_LETTERS;
  const whole = isFound ? [] : read(body);
  const page = Math.max(article, lettersIn(whole));
  const code = missingArticle(root, data, { article, page }, head.meta);
  if (isFound && code !== 'consent-wall') {
    return { drafts: found, ...(code && { diagnostics: [{ code }] }) };
  }
  // What was too large to be looked through may well be an article.
  if (!code && (isTooLarge || isAllText(body, whole))) return { drafts: whole };
  const missing: PageDiagnostic = { code: code ?? 'no-article' };
  return { drafts: whole, diagnostics: [missing], missing };
}

/** Parts of a page that are not its text. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'form', 'menu', 'button', 'select']);

/** The share of its letters that a page has in its text, if it has hardly anything else. */
const NEARLY_ALL = 0.8;

/** Whether a page is nothing but its text, however short: a note, the output of a program, the example of a form. */
function isAllText(body: MarkupElement, whole: readonly ArticleDraft[]): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').length;
  let around = 0;
  const isLeft = ({ name }: MarkupElement) => AROUND.has(name);
  for (const element of elementsIn(body, isLeft)) {
    if (isLeft(element)) around += letters(textOf(element));
  }
  const all = letters(textOf(body));
  return all > 0 && Math.min(lettersIn(whole), all - around) >= NEARLY_ALL * all;
}

function tell(
  diagnostics: (PageDiagnostic | MarkupDiagnostic)[],
  code: MarkupDiagnostic['code'],
): void {
  if (!diagnostics.some((diagnostic) => diagnostic.code === code)) diagnostics.push({ code });
}

/** `articleBody` is text, in which some write their markup, and some no line ends. */
function bodyInData(
  body: string,
  read: (element: MarkupElement) => ArticleDraft[],
): ArticleDraft[] {
  if (/<\/?(?:p|br|div)\b/i.test(body)) return read(parseMarkup(body).root);
  const { root } = parseMarkup(body.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;'));
  return textOf(root)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
}

/** Letters in blocks other than headings, captions and lists of links. */
function lettersIn(drafts: readonly ArticleDraft[]): number {
  return drafts.reduce((sum, { kind, text, links = [] }) => {
    if (kind === 'heading' || kind === 'caption') return sum;
    const linked = links.reduce((all, { from, to }) => all + to - from, 0);
    if (linked > text.length / 2) return sum;
    return sum + text.replace(/[^\p{L}\p{N}]+/gu, '').length;
  }, 0);
}

function withoutNowhere({ links, ...draft }: ArticleDraft): ArticleDraft {
  const known = links?.filter(({ url }) => !url.startsWith(NOWHERE));
  return known && known.length > 0 ? { ...draft, links: known } : draft;
}

/** Guessed from the text. The declared language counts if the text is short or its script has many languages. */
function languageOf(text: string, { language: declared }: PageHead): string {
  const letters = text.slice(0, SAMPLE).replace(/\s+/g, ' ');
  const guessed = guessLanguage(letters);
  const tag = declared?.trim().replaceAll('_', '-');
  if (!tag || !/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return guessed;
  const isSame = guessed !== 'und' && tag.toLowerCase().split('-')[0] === guessed;
  if (isSame || guessed === 'und') return isRightToLeft(tag) && guessed === 'und' ? guessed : tag;
  return letters.length < SHORT && isRightToLeft(tag) ? tag : guessed;
}

function isRightToLeft(tag: string): boolean {
  return /^(?:ar|fa|ur|he|iw|yi|ps|sd|ug|ckb|dv)\b/i.test(tag);
}

/** The direction of most of the text. */
function directionOf(drafts: readonly ArticleDraft[], language: string): Article['direction'] {
  let text = '';
  for (const draft of drafts) {
    if (text.length > SAMPLE) break;
    text += `${draft.text} `;
  }
  return language === 'und' || /[\p{L}]/u.test(text) ? guessDirection(text) : 'ltr';
}

/** Lines near the title in the page text, before and after it. */
function linesNear(body: MarkupElement, title: string): string[] {
  if (title === '') return [];
  const text = textOf(body);
  const at = text.indexOf(title);
  if (at < 0) return [];
  const near = text.slice(Math.max(0, at - 400), at + title.length + 800);
  return near
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => /\d|[\u0660-\u0669\u06f0-\u06f9]/.test(line) && line.length < 120);
}

function baseOf({ base }: PageHead, url: string | undefined): string | undefined {
  try {
    return base ? new URL(base, url).href : url;
  } catch {
    return url;
  }
}

function addressOf({ canonical, meta }: PageHead): string | undefined {
  return [canonical, meta.get('og:url')].find(
    (url) => url !== undefined && /^https?:\/\//i.test(url),
  );
}
