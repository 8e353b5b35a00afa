/**
 * The door to all readers: the bytes of a file, of standard input or of an answer as an article, whatever they are. What
 * reads a form is loaded for that form only: a UTF-8 text without HTML needs none of it.
 */
import { isUtf8 } from 'node:buffer';
import type { Article } from '../article/article.ts';
import type { TextDiagnostic } from '../article/diagnostic.ts';
import { guessFormat } from '../article/format.ts';
import type { BookDiagnostic, ChapterDiagnostic } from '../books/epub.ts';
import type { DecodedText, EncodingDiagnostic, NoTextDiagnostic } from '../encoding/decode.ts';
import type { MarkupDiagnostic } from '../markup/tree.ts';
import type { PageDiagnostic } from '../pages/verdict.ts';
import {
  type BinaryKind,
  binaryKind,
  type DocumentKind,
  type ForeignKind,
  textKind,
} from './document-kind.ts';
import { parseText } from './parse-text.ts';

export type DocumentDiagnostic =
  | TextDiagnostic
  | EncodingDiagnostic
  | MarkupDiagnostic
  | PageDiagnostic
  | ChapterDiagnostic
  /** Its marks are shown as they are written. */
  | { readonly code: 'unread-form'; readonly form: ForeignKind };

/** Why there is no article. */
export type RefusedDiagnostic =
  | NoTextDiagnostic
  | BookDiagnostic
  /** No text: what it is instead. */
  | { readonly code: 'other-kind'; readonly kind: BinaryKind }
  /** A page without an article; all of its text can still be read as `isWhole`. */
  | { readonly code: 'unread-page'; readonly cause: PageDiagnostic };

export type ArticleRead = {
  readonly kind: 'article';
  readonly form: Exclude<DocumentKind, 'feed' | 'subscriptions'>;
  readonly article: Article;
  readonly diagnostics: readonly DocumentDiagnostic[];
  /** Reads on, if the article is only the beginning of a book. */
  readonly readOn?: ReadOn;
};

/**
 * The article with more than so many blocks, or the whole one. Its first blocks are those that were there before. Between two
 * chapters, others have their turn.
 */
export type ReadOn = (
  blocks: number,
) => Promise<{ readonly article: Article; readonly diagnostics: readonly DocumentDiagnostic[] }>;

/** Of other documents: its text is for who knows feeds. */
export type ListRead = {
  readonly kind: 'list';
  readonly form: 'feed' | 'subscriptions';
  readonly text: string;
  /** Its lines are still in visual order. */
  readonly isVisual: boolean;
  readonly diagnostics: readonly DocumentDiagnostic[];
};

export type DocumentRead =
  | ArticleRead
  | ListRead
  | { readonly kind: 'refused'; readonly diagnostic: RefusedDiagnostic };

export type About = {
  /** Of its file, or the last part of its address. */
  readonly name?: string;
  /** The media type that came with it, with its parameters. */
  readonly type?: string;
  /** Where it is from, for links and for the page's own address. */
  readonly url?: string;
  /** The encoding that a person named. */
  readonly encoding?: string;
  /** All of a page, whatever in it is an article. */
  readonly isWhole?: boolean;
  /** Of a book its beginning, and the means to read on. */
  readonly isBeginning?: boolean;
};

/** Never rejects for what the bytes are. */
export async function readDocument(bytes: Uint8Array, about: About = {}): Promise<DocumentRead> {
  const own = ownText(bytes, about);
  if (own) return readOwnText(own.text, own.kind, []);
  const binary = binaryKind(bytes);
  if (binary === 'book') return readBook(bytes, about);
  const { decodeText } = await import('../encoding/decode.ts');
  const { labelOfType } = await import('../encoding/declaration.ts');
  const transport = labelOfType(about.type ?? '');
  const decoded = decodeText(bytes, {
    ...(about.encoding !== undefined && { asked: about.encoding }),
    ...(transport !== undefined && { transport }),
  });
  if (binary && (!('text' in decoded) || binary === 'pdf' || CONTROL.test(decoded.text))) {
    return { kind: 'refused', diagnostic: { code: 'other-kind', kind: binary } };
  }
  if ('diagnostic' in decoded) return { kind: 'refused', diagnostic: decoded.diagnostic };
  return readText(decoded, about);
}

/** What no text has. Some signatures of other files are letters, and a PDF may be nothing else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** Letters stored as presentation forms, which `encoding` turns back. */
const STORED_FORM = /[\ufb1d-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]/;

type OwnKind = 'markdown' | 'plain' | ForeignKind | undefined;

/** A text that needs nothing but the parsers of `article`: UTF-8, and in one of their forms or in none that is known. */
function ownText(
  bytes: Uint8Array,
  about: About,
): { readonly text: string; readonly kind: OwnKind } | undefined {
  const isElsewhere = about.encoding !== undefined || /charset/i.test(about.type ?? '');
  if (isElsewhere || binaryKind(bytes) || bytes.includes(0) || !isUtf8(bytes)) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!/\S/.test(text) || STORED_FORM.test(text)) return undefined;
  const kind = textKind(text, about);
  return kind === undefined || isOwn(kind) ? { text, kind } : undefined;
}

function isOwn(kind: DocumentKind | ForeignKind): kind is 'markdown' | 'plain' | ForeignKind {
  return kind === 'markdown' || kind === 'plain' || isForeign(kind);
}

function isForeign(kind: DocumentKind | ForeignKind | undefined): kind is ForeignKind {
  return kind === 'wikitext' || kind === 'asciidoc';
}

/** More blocks than a screen shows. */
const BEGINNING = 100;

async function readBook(bytes: Uint8Array, { isBeginning }: About): Promise<DocumentRead> {
  const { openEpub } = await import('../books/epub.ts');
  const opened = openEpub(bytes);
  if ('diagnostic' in opened) return { kind: 'refused', diagnostic: opened.diagnostic };
  const { GrowingBook } = await import('../books/book.ts');
  const book = new GrowingBook(opened.book);
  while (!(isBeginning && book.hasMoreThan(BEGINNING)) && book.readChapter());
  const readOn: ReadOn = async (blocks) => {
    while (!book.hasMoreThan(blocks) && book.readChapter()) await turn();
    return book.article();
  };
  return {
    kind: 'article',
    form: 'book',
    ...book.article(),
    ...(!book.isWhole && { readOn }),
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function readText(decoded: DecodedText, about: About): Promise<DocumentRead> {
  const { diagnostics } = decoded;
  const form = textKind(decoded.text, about);
  if (form === 'feed' || form === 'subscriptions') {
    return { kind: 'list', form, text: decoded.text, isVisual: decoded.isVisual, diagnostics };
  }
  if (form === 'page') return readWebPage(decoded, about);
  const { logicalText } = await import('../encoding/decode.ts');
  const text = logicalText(decoded);
  if (form !== 'openiti') return readOwnText(text, form === 'book' ? undefined : form, diagnostics);
  const { readOpenIti } = await import('../books/openiti.ts');
  const read = readOpenIti(text);
  return {
    kind: 'article',
    form,
    article: read.article,
    diagnostics: [...diagnostics, ...read.diagnostics],
  };
}

async function readWebPage(decoded: DecodedText, about: About): Promise<DocumentRead> {
  const { readPage } = await import('../pages/page.ts');
  const { url, isWhole } = about;
  const page = readPage(decoded.text, {
    ...(url !== undefined && { url }),
    ...(isWhole && { isWhole }),
    ...(decoded.isVisual && { isVisual: true }),
  });
  if (page.missing) {
    return { kind: 'refused', diagnostic: { code: 'unread-page', cause: page.missing } };
  }
  return {
    kind: 'article',
    form: 'page',
    article: page.article,
    diagnostics: [...decoded.diagnostics, ...page.diagnostics],
  };
}

async function readOwnText(
  text: string,
  kind: OwnKind,
  diagnostics: readonly DocumentDiagnostic[],
): Promise<ArticleRead> {
  const form = isForeign(kind) ? 'plain' : (kind ?? guessFormat(text));
  const parsed = await parseText(text, form);
  return {
    kind: 'article',
    form,
    article: parsed.article,
    diagnostics: [
      ...diagnostics,
      ...(isForeign(kind) ? [{ code: 'unread-form', form: kind } as const] : []),
      ...parsed.diagnostics,
    ],
  };
}
