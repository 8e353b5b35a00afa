/** Opens a document by its name: a bundled article, a file, an address of the web, or standard input. */
import path from 'node:path';
import type { Article } from '../article/article.ts';
import { cleanLine } from '../article/clean.ts';
import type { Glossary } from '../names/glossary.ts';
import { isAddress } from './article-key.ts';
import { bundledNames, bundledPath, FIRST_ARTICLE, parsedArticle } from './bundled.ts';
import type { ArticleDiagnostic } from './diagnostic.ts';
import { ENDINGS } from './document-kind.ts';
import { nearest } from './nearest.ts';
import type { Asking, Web } from './open-address.ts';
import {
  type LayeredGlossaries,
  type Names,
  NO_NAMES,
  openGlossaries,
  openLayers,
} from './open-glossaries.ts';
import { type Loading, readFile, readStandardInput } from './read.ts';
import {
  type About,
  type DocumentDiagnostic,
  type DocumentRead,
  type ListRead,
  type ReadOn,
  readDocument,
} from './read-document.ts';
import { SourceError } from './source-error.ts';

export type OpenedArticle = {
  readonly article: Article;
  /**
   * The names of the article's own glossary, and the names it mentions from the user's glossary and the program's
   * lists.
   */
  readonly glossary: Glossary;
  /** Reads the names later, if requested; its result replaces `glossary`. */
  readonly readNames?: () => Promise<LayeredGlossaries>;
  /** Diagnostics that did not prevent opening the article, including those of its glossary file. */
  readonly diagnostics: readonly ArticleDiagnostic[];
  /** Name for display: a bundled name, a file name, or `standard input`. */
  readonly name: string;
  /** A feed or a list of feeds: its headings and items lead to other articles. */
  readonly isList?: boolean;
  /** The address that it came from, without name and password. */
  readonly address?: string;
  /** What opens it again, where it was asked for by another name. */
  readonly source?: string;
  /** Reads on, if the article is only the beginning of a book. */
  readonly readOn?: ReadOn;
};

export type BundledArticle = {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly date?: string;
};

export type OpenOptions = {
  /** The names that the glossary should contain. */
  readonly names?: Names;
  readonly loading?: Loading;
  readonly document?: DocumentOptions;
  /** Of a book in a file its beginning: what is opened can read on. */
  readonly isBeginning?: boolean;
  /** An article that is stored under this address or key. */
  readonly stored?: (source: string, asking?: Asking) => Promise<StoredArticle | undefined>;
  /** How addresses are opened; without it, no source is one. */
  readonly web?: () => Promise<Web>;
  readonly asking?: Asking;
};

export type StoredArticle = Pick<
  OpenedArticle,
  'article' | 'diagnostics' | 'name' | 'address' | 'source'
>;

/** What a person says about a document. A bundled article needs none of it. */
export type DocumentOptions = Pick<About, 'encoding' | 'isWhole'>;

/**
 * Opens a bundled article by its name, a file by its path, a page by its address with `http:` or `https:`, standard input
 * by `-`, and the first bundled article without a source. What is stored under an address or a key is opened from there. A bundled name takes precedence over a file with the same name; `./NAME` is the file. Throws
 * `SourceError`.
 */
export async function openArticle(
  source: string | undefined,
  { names = 'all', ...options }: OpenOptions = {},
): Promise<OpenedArticle> {
  const { file, ...opened } =
    source === '-' ? await openStandardInput(options) : await open(source, options);
  if (names === 'later') {
    return { ...opened, glossary: NO_NAMES, readNames: () => openLayers(file) };
  }
  const { diagnostics, ...named } = await openGlossaries(opened.article, file, names);
  return { ...opened, ...named, diagnostics: [...opened.diagnostics, ...diagnostics] };
}

/** The articles that `sahifa NAME` opens without a file. */
export async function bundledArticles(): Promise<BundledArticle[]> {
  const names = bundledNames();
  return Promise.all(
    names.map(async (name) => {
      const { article } = await openBundled(name, names);
      const { title, language, date } = article;
      return { name, title, language, ...(date === undefined ? {} : { date }) };
    }),
  );
}

/** A document without its names; `file`: the file it was read from. */
type Opened = Omit<OpenedArticle, 'glossary' | 'readNames'> & { readonly file?: string };

async function open(source: string | undefined, options: OpenOptions): Promise<Opened> {
  const names = bundledNames();
  const bundled = source ?? FIRST_ARTICLE;
  const stored = names.includes(bundled)
    ? undefined
    : await options.stored?.(bundled, options.asking);
  if (stored) return stored;
  if (options.web && isAddress(bundled)) return openWebPage(bundled, options.web, options);
  return names.includes(bundled)
    ? openBundled(bundled, names)
    : openFile(bundled, bundled, path.basename(bundled), names, options);
}

async function openBundled(name: string, names: readonly string[]): Promise<Opened> {
  const file = bundledPath(name);
  const article = parsedArticle(name);
  return article ? { article, diagnostics: [], name, file } : openFile(file, name, name, names, {});
}

/** `written`: the path as the user wrote it, for messages. */
async function openFile(
  file: string,
  written: string,
  name: string,
  bundled: readonly string[],
  { loading, document, isBeginning }: OpenOptions,
): Promise<Opened> {
  const bytes = await readFile(file, written, loading);
  if (!bytes) throw await missing(written, bundled);
  const about = { ...document, name: path.basename(file), ...(isBeginning && { isBeginning }) };
  return { ...(await opened(await readDocument(bytes, about), written, name)), file };
}

async function openWebPage(
  written: string,
  web: () => Promise<Web>,
  options: OpenOptions,
): Promise<Opened> {
  const { readAddress } = await import('./open-address.ts');
  const { read, address, name, diagnostics } = await readAddress(written, await web(), options);
  const page = await opened(read, name, name, address);
  // A page says its own address; other forms cannot.
  const article = { ...page.article, url: page.article.url ?? address };
  return { ...page, article, address, diagnostics: [...diagnostics, ...page.diagnostics] };
}

async function openStandardInput({ loading, document }: OpenOptions): Promise<Opened> {
  const bytes = await readStandardInput(process.stdin, loading);
  return opened(await readDocument(bytes, document), undefined, 'standard input');
}

/** `written`: `undefined` for standard input. */
async function opened(
  read: DocumentRead,
  written: string | undefined,
  name: string,
  address?: string,
): Promise<Opened> {
  if (read.kind === 'refused') throw new SourceError({ ...read.diagnostic, name: written });
  const { diagnostics } = read;
  const article = read.kind === 'article' ? read.article : await articleOf(read, address);
  const broken = diagnostics.find(isBroken);
  if (broken) {
    const { position, ...cause } = broken;
    throw new SourceError({
      code: 'unread-matter',
      name: written,
      ...(position && { position }),
      cause,
    });
  }
  if (article.blocks.every((block) => block.text === '')) {
    throw new SourceError({ code: 'no-text', name: written });
  }
  const titled = (each: Article) => ({ ...each, title: each.title || cleanLine(name) });
  const readOn = read.kind === 'article' ? read.readOn : undefined;
  return {
    article: titled(article),
    diagnostics,
    name: cleanLine(name),
    ...(read.kind === 'list' && { isList: true }),
    ...(readOn && {
      readOn: async (blocks) => {
        const more = await readOn(blocks);
        return { ...more, article: titled(more.article) };
      },
    }),
  };
}

async function articleOf(
  { text, form, isVisual }: ListRead,
  address: string | undefined,
): Promise<Article> {
  const { listArticle } = await import('./list-article.ts');
  return listArticle(text, form, isVisual, address);
}

/** Its front matter cannot be read. */
function isBroken(
  diagnostic: DocumentDiagnostic,
): diagnostic is DocumentDiagnostic & { readonly code: 'broken-matter' } {
  return diagnostic.code === 'broken-matter';
}

async function missing(written: string, bundled: readonly string[]): Promise<SourceError> {
  const { missingScheme } = await import('./open-address.ts');
  // `story.md` is a file; `example.org/story.html` is none.
  const isFileName =
    !written.includes('/') && ENDINGS.includes(path.extname(written).toLowerCase());
  const diagnostic = isFileName ? undefined : missingScheme(written);
  if (diagnostic) return new SourceError(diagnostic);
  const meant = nearest(path.basename(written, path.extname(written)), bundled);
  return new SourceError({ code: 'missing', name: written, meant });
}
