/** From what a person names to a document: a bundled article, a file, or standard input. */
import path from 'node:path';
import type { Article, Problem } from '../article/article.ts';
import { cleanLine } from '../article/clean.ts';
import type { Glossary } from '../article/glossary.ts';
import { parseGlossary } from '../article/glossary-file.ts';
import { type Format, guessFormat, parseArticle } from '../article/parse.ts';
import { bundledNames, bundledPath, FIRST_ARTICLE } from './bundled.ts';
import { decode } from './decode.ts';
import { nearest } from './nearest.ts';
import { readFile, readStandardInput } from './read.ts';
import { SourceError } from './source-error.ts';

export type Document = {
  readonly article: Article;
  readonly glossary: Glossary;
  /** What is wrong and did not keep the article from opening, that of its glossary file included. */
  readonly problems: readonly Problem[];
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

const GLOSSARY_ENDING = '.glossary.yml';

const NO_GLOSSARY: Glossary = { entries: [] };

/**
 * Opens a bundled article by its name, a file by its path, standard input by `-`, and without a source the first
 * bundled article. A bundled name goes before a file of that name: `./NAME` is the file. Throws `SourceError`.
 */
export async function openDocument(source: string | undefined): Promise<Document> {
  if (source === '-') return openStandardInput();
  const names = await bundledNames();
  const bundled = source ?? FIRST_ARTICLE;
  return names.includes(bundled)
    ? openFile(bundledPath(bundled), bundled, bundled, names)
    : openFile(bundled, bundled, path.basename(bundled), names);
}

/** What `sahifa NAME` can open without a file of one's own. */
export async function bundledArticles(): Promise<BundledArticle[]> {
  const names = await bundledNames();
  return Promise.all(
    names.map(async (name) => {
      const { article } = await openDocument(name);
      const { title, language, date } = article;
      return { name, title, language, ...(date === undefined ? {} : { date }) };
    }),
  );
}

/** `written`: as the person wrote it, for messages. */
async function openFile(
  file: string,
  written: string,
  name: string,
  bundled: readonly string[],
): Promise<Document> {
  const bytes = await readFile(file, written);
  if (!bytes) throw missing(written, bundled);
  const text = decoded(bytes, written);
  const ending = path.extname(file).toLowerCase();
  const document = read(text, FORMATS[ending] ?? guessFormat(text), written, name);
  const glossaryFile = file.slice(0, file.length - ending.length) + GLOSSARY_ENDING;
  const { glossary, problems } = await openGlossary(glossaryFile);
  return { ...document, glossary, problems: [...document.problems, ...problems] };
}

async function openStandardInput(): Promise<Document> {
  const text = decoded(await readStandardInput(process.stdin), undefined);
  return read(text, guessFormat(text), undefined, 'standard input');
}

/** `written`: undefined for standard input. */
function read(text: string, format: Format, written: string | undefined, name: string): Document {
  const { article, problems } = parseArticle(text, { format });
  const fatal = problems.find((problem) => problem.fatal);
  if (fatal) {
    const { line, message } = fatal;
    throw new SourceError({ type: 'front-matter', name: written, line, message });
  }
  if (article.blocks.every((block) => block.text === '')) {
    throw new SourceError({ type: 'no-text', name: written });
  }
  const title = article.title || cleanLine(name);
  return { article: { ...article, title }, glossary: NO_GLOSSARY, problems, name: cleanLine(name) };
}

/** A glossary that cannot be read is a problem of the document, not a failure; one that is not there is neither. */
async function openGlossary(file: string): Promise<Pick<Document, 'glossary' | 'problems'>> {
  const name = path.basename(file);
  try {
    const bytes = await readFile(file, name);
    if (!bytes) return { glossary: NO_GLOSSARY, problems: [] };
    const { glossary, problems } = parseGlossary(decoded(bytes, name));
    const prefix = glossary.entries.length === 0 ? `opened without ${name}` : name;
    // Their lines are those of the glossary file: the message tells them.
    return {
      glossary,
      problems: problems.map(({ message }) => ({ message: `${prefix}: ${message}` })),
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {
      glossary: NO_GLOSSARY,
      problems: [{ message: `opened without its glossary: ${error.message}` }],
    };
  }
}

function decoded(bytes: Uint8Array, name: string | undefined): string {
  const result = decode(bytes);
  if ('text' in result) return result.text;
  throw new SourceError({ ...result.fault, name });
}

function missing(written: string, bundled: readonly string[]): SourceError {
  const meant = nearest(path.basename(written, path.extname(written)), bundled);
  return new SourceError({ type: 'missing', name: written, meant });
}
