/**
 * The bytes of a file, of standard input or of an answer as an article, whatever they are. What reads a form is loaded for
 * that form only: a text without marks asks for none of it.
 */
import type { Article } from '../article/article.ts';
import type { TextDiagnostic } from '../article/diagnostic.ts';
import { guessFormat } from '../article/format.ts';
import type { BookDiagnostic, ChapterDiagnostic } from '../books/epub.ts';
import type { Decoded, EncodingDiagnostic, NoTextDiagnostic } from '../encoding/decode.ts';
import type { MarkupDiagnostic } from '../markup/tree.ts';
import type { PageDiagnostic } from '../pages/verdict.ts';
import { binaryKind, type DocumentKind, type OtherKind, textKind } from './document-kind.ts';
import { parseText } from './parse-text.ts';

export type DocumentDiagnostic =
  | TextDiagnostic
  | EncodingDiagnostic
  | MarkupDiagnostic
  | PageDiagnostic
  | ChapterDiagnostic
  /** Its marks are shown as they are written. */
  | { readonly code: 'unread-form'; readonly form: 'wikitext' | 'asciidoc' };

/** Why there is no article. */
export type RefusedDiagnostic =
  | NoTextDiagnostic
  | BookDiagnostic
  /** No text: what it is instead. */
  | { readonly code: 'other-kind'; readonly kind: OtherKind };

export type DocumentRead =
  | {
      readonly kind: 'article';
      readonly form: Exclude<DocumentKind, 'feed' | 'subscriptions'>;
      readonly article: Article;
      readonly diagnostics: readonly DocumentDiagnostic[];
    }
  /** Of other documents: its text is for who knows feeds. */
  | {
      readonly kind: 'list';
      readonly form: 'feed' | 'subscriptions';
      readonly text: string;
      readonly diagnostics: readonly DocumentDiagnostic[];
    }
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
};

/** Never rejects for what the bytes are. */
export async function readDocument(bytes: Uint8Array, about: About = {}): Promise<DocumentRead> {
  const binary = binaryKind(bytes);
  if (binary === 'book') return readBook(bytes);
  const { decodeText } = await import('../encoding/decode.ts');
  const { labelOfType } = await import('../encoding/declaration.ts');
  const transport = labelOfType(about.type ?? '');
  const decoded = decodeText(bytes, {
    ...(about.encoding !== undefined && { asked: about.encoding }),
    ...(transport !== undefined && { transport }),
  });
  if ('diagnostic' in decoded) {
    const isNamed = binary !== undefined && decoded.diagnostic.code === 'binary';
    const diagnostic: RefusedDiagnostic = isNamed
      ? { code: 'other-kind', kind: binary as OtherKind }
      : decoded.diagnostic;
    return { kind: 'refused', diagnostic };
  }
  return readText(decoded, about);
}

async function readBook(bytes: Uint8Array): Promise<DocumentRead> {
  const { openEpub } = await import('../books/epub.ts');
  const opened = openEpub(bytes);
  if ('diagnostic' in opened) return { kind: 'refused', diagnostic: opened.diagnostic };
  const { bookArticle } = await import('../books/book.ts');
  const { article, diagnostics } = bookArticle(opened.book);
  return { kind: 'article', form: 'book', article, diagnostics };
}

async function readText(decoded: Decoded, about: About): Promise<DocumentRead> {
  const { diagnostics } = decoded;
  const form = textKind(decoded.text, about);
  if (form === 'feed' || form === 'subscriptions') {
    return { kind: 'list', form, text: decoded.text, diagnostics };
  }
  if (form === 'page') {
    const { readPage } = await import('../pages/page.ts');
    const { url, isWhole } = about;
    const page = readPage(decoded.text, {
      ...(url !== undefined && { url }),
      ...(isWhole && { isWhole }),
      ...(decoded.isVisual && { isVisual: true }),
    });
    return {
      kind: 'article',
      form,
      article: page.article,
      diagnostics: [...diagnostics, ...page.diagnostics],
    };
  }
  const { logicalText } = await import('../encoding/decode.ts');
  const text = logicalText(decoded);
  if (form === 'openiti') {
    const { readOpenIti } = await import('../books/openiti.ts');
    const read = readOpenIti(text);
    return {
      kind: 'article',
      form,
      article: read.article,
      diagnostics: [...diagnostics, ...read.diagnostics],
    };
  }
  const isForeign = form === 'wikitext' || form === 'asciidoc';
  const format =
    form === 'markdown' || form === 'plain' ? form : isForeign ? 'plain' : guessFormat(text);
  const parsed = await parseText(text, format);
  return {
    kind: 'article',
    form: format,
    article: parsed.article,
    diagnostics: [
      ...diagnostics,
      ...(isForeign ? [{ code: 'unread-form', form } as const] : []),
      ...parsed.diagnostics,
    ],
  };
}
