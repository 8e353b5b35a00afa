/** Search in the texts of all articles, with the folding of the reader's search. */
import type { Article } from '../article/article.ts';
import { partsOf } from '../article/parts.ts';
import { findInParts, mayHave } from '../article/search/find.ts';
import type { ListedArticle } from './entry.ts';
import type { FoundArticle } from './store.ts';

export type SearchedFile = Pick<ListedArticle, 'key' | 'path' | 'title' | 'author' | 'language'>;

/** Files read before other work may go on. */
const STEP = 20;

/** UTF-16 units of an excerpt on each side of the place. */
const REACH = 60;

/** Each file is read once, and parsed not at all: marks of Markdown are taken out of its text. */
export async function* searchFiles(
  words: string,
  files: Iterable<SearchedFile>,
  read: (path: string) => string | undefined,
  signal?: AbortSignal,
): AsyncGenerator<FoundArticle, void> {
  if (words.trim() === '') return;
  const isCandidate = mayHave(words);
  let count = 0;
  for (const file of files) {
    if (signal?.aborted) return;
    count += 1;
    if (count % STEP === 0) await new Promise((resolve) => setImmediate(resolve));
    const source = read(file.path);
    if (source === undefined) continue;
    const text = [file.title, file.author, bodyText(source)].join('\n');
    const found = isCandidate(text) ? findIn(file, text, words) : undefined;
    if (found) yield found;
  }
}

function findIn({ key, language }: SearchedFile, text: string, words: string) {
  const article: Article = {
    title: '',
    language,
    direction: 'rtl',
    blocks: [{ kind: 'paragraph', text, section: 0 }],
    sections: [{ title: '', block: 0, end: 1 }],
  };
  const matches = findInParts(article, words, 0, partsOf(article).length);
  const first = matches.find(({ isAlike }) => !isAlike) ?? matches[0];
  return (
    first && {
      key,
      ...excerptOf(text, first.from, first.to),
      count: matches.length,
      ...(first.isAlike && { isAlike: first.isAlike }),
    }
  );
}

/** The text of a Markdown file, without most of its marks: words are whole, and addresses are not found. */
function bodyText(source: string): string {
  const end = source.startsWith('---') ? source.indexOf('\n---', 3) : -1;
  return source
    .slice(end < 0 ? 0 : end + 4)
    .replace(/\]\((?:<[^>\n]*>|[^()\s]*)\)|<[/a-z][^<>]*>|\\\n/gi, (mark) =>
      mark === '\\\n' ? ' ' : '',
    )
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/[*`[\]]|\\(?=[!-/:-@[-`{-~])/g, '');
}

/** One line around a range of the text, by whole words. */
function excerptOf(text: string, from: number, to: number) {
  const line = text.replace(/\s/gu, ' ');
  const start = from <= REACH ? 0 : wordStart(line, from - REACH, from);
  const rest = line.slice(to, to + REACH);
  const last = to + REACH >= line.length ? -1 : rest.lastIndexOf(' ');
  const end = to + (last < 0 ? rest.length : last);
  return { excerpt: line.slice(start, end), from: from - start, to: to - start };
}

function wordStart(line: string, from: number, before: number): number {
  const at = line.indexOf(' ', from);
  return at < 0 || at >= before ? from : at + 1;
}
