/**
 * The bytes of a file, of standard input or of an answer as an article, whatever they are. What reads a form is loaded for
 * that form only: a text without marks asks for none of it.
 */
import type { Article, Problem } from '../article/article.ts';
import { guessFormat } from '../article/format.ts';
import type { BookFault, ChapterFlaw } from '../books/epub.ts';
import type { Decoded, EncodingFlaw, NoText } from '../encoding/decode.ts';
import type { MarkupFlaw } from '../markup/tree.ts';
import type { PageFlaw } from '../pages/verdict.ts';
import { binaryKind, type DocumentKind, type OtherKind, textKind } from './document-kind.ts';
import { parseText } from './parse-text.ts';

export type DocumentFlaw =
  | EncodingFlaw
  | MarkupFlaw
  | PageFlaw
  | ChapterFlaw
  /** Its marks are shown as they are written. */
  | { readonly type: 'unread-form'; readonly form: 'wikitext' | 'asciidoc' };

export type DocumentFault =
  | NoText
  | BookFault
  /** No text: what it is instead. */
  | { readonly type: 'other-kind'; readonly kind: OtherKind };

export type DocumentRead =
  | {
      readonly kind: 'article';
      readonly form: Exclude<DocumentKind, 'feed' | 'subscriptions'>;
      readonly article: Article;
      readonly problems: readonly Problem[];
      readonly flaws: readonly DocumentFlaw[];
    }
  /** Of other documents: its text is for who knows feeds. */
  | {
      readonly kind: 'list';
      readonly form: 'feed' | 'subscriptions';
      readonly text: string;
      readonly flaws: readonly DocumentFlaw[];
    }
  | { readonly kind: 'refused'; readonly fault: DocumentFault };

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
  if ('fault' in decoded) {
    const isNamed = binary !== undefined && decoded.fault.type === 'binary';
    const fault: DocumentFault = isNamed
      ? { type: 'other-kind', kind: binary as OtherKind }
      : decoded.fault;
    return { kind: 'refused', fault };
  }
  return readText(decoded, about);
}

async function readBook(bytes: Uint8Array): Promise<DocumentRead> {
  const { openEpub } = await import('../books/epub.ts');
  const opened = openEpub(bytes);
  if ('fault' in opened) return { kind: 'refused', fault: opened.fault };
  const { bookArticle } = await import('../books/book.ts');
  const { article, flaws } = bookArticle(opened.book);
  return { kind: 'article', form: 'book', article, problems: [], flaws };
}

async function readText(decoded: Decoded, about: About): Promise<DocumentRead> {
  const { flaws } = decoded;
  const form = textKind(decoded.text, about);
  if (form === 'feed' || form === 'subscriptions') {
    return { kind: 'list', form, text: decoded.text, flaws };
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
      problems: [],
      flaws: [...flaws, ...page.flaws],
    };
  }
  const { logicalText } = await import('../encoding/decode.ts');
  const text = logicalText(decoded);
  if (form === 'openiti') {
    const { readOpenIti } = await import('../books/openiti.ts');
    return { kind: 'article', form, ...readOpenIti(text), flaws };
  }
  const isForeign = form === 'wikitext' || form === 'asciidoc';
  const format =
    form === 'markdown' || form === 'plain' ? form : isForeign ? 'plain' : guessFormat(text);
  const { article, problems } = await parseText(text, format);
  return {
    kind: 'article',
    form: format,
    article,
    problems,
    flaws: isForeign ? [...flaws, { type: 'unread-form', form }] : flaws,
  };
}
