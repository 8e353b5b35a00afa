/** Opens a document by its name: a bundled article, a file, or standard input. */
import path from 'node:path';
import type { Article } from '../article/article.ts';
import { cleanLine } from '../article/clean.ts';
import { type Format, guessFormat } from '../article/format.ts';
import type { Glossary } from '../names/glossary.ts';
import { bundledNames, bundledPath, FIRST_ARTICLE, parsedArticle } from './bundled.ts';
import { decode } from './decode.ts';
import type { ArticleDiagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { type Named, type Names, NO_NAMES, openGlossaries, openLayers } from './open-glossaries.ts';
import { parseText } from './parse-text.ts';
import { type Loading, readFile, readStandardInput } from './read.ts';
import { SourceError } from './source-error.ts';

export type OpenedArticle = {
  readonly article: Article;
  /**
   * The names of the article's own glossary, and the names it mentions from the user's glossary and the program's
   * lists.
   */
  readonly glossary: Glossary;
  /** Reads the names later, if requested; its result replaces `glossary`. */
  readonly readNames?: () => Promise<Named>;
  /** Diagnostics that did not prevent opening the article, including those of its glossary file. */
  readonly diagnostics: readonly ArticleDiagnostic[];
  /** Name for display: a bundled name, a file name, or `standard input`. */
  readonly name: string;
};

export type BundledArticle = {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly date?: string;
};

/** Format by file name extension. Other extensions say nothing. */
const FORMATS: Readonly<Record<string, Format>> = {
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.mkd': 'markdown',
  '.text': 'plain',
  '.txt': 'plain',
};

/** Extensions of article files. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

/**
 * Opens a bundled article by its name, a file by its path, standard input by `-`, and the first bundled article
 * without a source. A bundled name takes precedence over a file with the same name; `./NAME` is the file. Throws
 * `SourceError`. `names`: the names that the glossary should contain.
 */
export async function openArticle(
  source: string | undefined,
  names: Names = 'all',
  loading?: Loading,
): Promise<OpenedArticle> {
  const { file, ...opened } =
    source === '-' ? await openStandardInput(loading) : await open(source, loading);
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

async function open(source: string | undefined, loading?: Loading): Promise<Opened> {
  const names = bundledNames();
  const bundled = source ?? FIRST_ARTICLE;
  return names.includes(bundled)
    ? openBundled(bundled, names)
    : openFile(bundled, bundled, path.basename(bundled), names, loading);
}

async function openBundled(name: string, names: readonly string[]): Promise<Opened> {
  const file = bundledPath(name);
  const article = parsedArticle(name);
  return article ? { article, diagnostics: [], name, file } : openFile(file, name, name, names);
}

/** `written`: the path as the user wrote it, for messages. */
async function openFile(
  file: string,
  written: string,
  name: string,
  bundled: readonly string[],
  loading?: Loading,
): Promise<Opened> {
  const text = await textOf(file, written, loading);
  if (text === undefined) throw missing(written, bundled);
  const format = FORMATS[path.extname(file).toLowerCase()] ?? guessFormat(text);
  return { ...(await read(text, format, written, name)), file };
}

/** `undefined` if the file does not exist. The bytes can be freed before the text is parsed. */
async function textOf(
  file: string,
  written: string,
  loading?: Loading,
): Promise<string | undefined> {
  const bytes = await readFile(file, written, loading);
  return bytes && decoded(bytes, written);
}

async function openStandardInput(loading?: Loading): Promise<Opened> {
  const text = decoded(await readStandardInput(process.stdin, loading), undefined);
  return read(text, guessFormat(text), undefined, 'standard input');
}

/** `written`: `undefined` for standard input. */
async function read(
  text: string,
  format: Format,
  written: string | undefined,
  name: string,
): Promise<Opened> {
  const { article, diagnostics } = await parseText(text, format);
  const broken = diagnostics.find(({ code }) => code === 'broken-matter');
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
  const title = article.title || cleanLine(name);
  return { article: { ...article, title }, diagnostics, name: cleanLine(name) };
}

function decoded(bytes: Uint8Array, name: string | undefined): string {
  const result = decode(bytes);
  if ('text' in result) return result.text;
  throw new SourceError({ ...result.diagnostic, name });
}

function missing(written: string, bundled: readonly string[]): SourceError {
  const meant = nearest(path.basename(written, path.extname(written)), bundled);
  return new SourceError({ code: 'missing', name: written, meant });
}
