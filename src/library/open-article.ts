/** From what a person names to a document: a bundled article, a file, or standard input. */
import path from 'node:path';
import type { Article, Parsed } from '../article/article.ts';
import { cleanLine } from '../article/clean.ts';
import { type Format, guessFormat } from '../article/format.ts';
import type { Glossary } from '../names/glossary.ts';
import { bundledNames, bundledPath, FIRST_ARTICLE, parsedArticle } from './bundled.ts';
import { decode } from './decode.ts';
import type { ArticleDiagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { type Named, type Names, NO_NAMES, openGlossaries, openLayers } from './open-glossaries.ts';
import { type Loading, readFile, readStandardInput } from './read.ts';
import { SourceError } from './source-error.ts';

export type OpenedArticle = {
  readonly article: Article;
  /** Its own names, and those that it mentions of the person's and of the program's. */
  readonly glossary: Glossary;
  /** Where they are still to be read, how to: what it says takes the place of `glossary`. */
  readonly readNames?: () => Promise<Named>;
  /** What is wrong and did not keep the article from opening, that of its glossary file included. */
  readonly diagnostics: readonly ArticleDiagnostic[];
  /** What it goes by: a bundled name, the name of a file, `standard input`. */
  readonly name: string;
};

export type BundledArticle = {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly date?: string;
};

/** What a file's ending says of its form; any other ending says nothing. */
const FORMATS: Readonly<Record<string, Format>> = {
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.mkd': 'markdown',
  '.text': 'plain',
  '.txt': 'plain',
};

/** Of files that are articles by their names. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

/**
 * Opens a bundled article by its name, a file by its path, standard input by `-`, and without a source the first
 * bundled article. A bundled name goes before a file of that name: `./NAME` is the file. Throws `SourceError`.
 * `names`: which the glossary is to hold.
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

/** What `sahifa NAME` can open without a file of one's own. */
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

/** A document without its names; `file`: where it was read from. */
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

/** `written`: as the person wrote it, for messages. */
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

/** Undefined where there is no such file. Its bytes are let go of before anybody parses the text. */
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

/** `written`: undefined for standard input. */
async function read(
  text: string,
  format: Format,
  written: string | undefined,
  name: string,
): Promise<Opened> {
  const { article, diagnostics } = await parse(text, format);
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

/** Most Markdown has no HTML in it: what reads that is loaded for those that have. */
async function parse(text: string, format: Format): Promise<Parsed> {
  const { parseArticle } = await import('../article/parse.ts');
  const parsed = parseArticle(text, { format });
  if (!parsed.hasHtml) return parsed;
  const { readHtmlInMarkdown } = await import('../markup/in-markdown.ts');
  return parseArticle(text, { format, html: readHtmlInMarkdown });
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
