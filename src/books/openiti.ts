/**
 * Reads OpenITI mARkdown, the format of the largest free library of Arabic books (openiti.org): a magic line, lines
 * of metadata, and a text whose lines begin with a sign for their kind. Page numbers and milestones stand between the
 * words.
 */
import type { Parsed } from '../article/article.ts';
import { type ArticleDraft, assemble } from '../article/assemble.ts';
import { cleanLine, cleanText } from '../article/clean.ts';
import type { FrontMatter } from '../article/front-matter/front-matter.ts';

const MAGIC = /^\ufeff?######OpenITI#/;

const META = /^#META#\s*(.*)$/;

/**
 * `### |`: a heading whose level is the number of bars; `### $`: an entry in a biographical dictionary or a
 * chronicle.
 */
const HEADING = /^###\s*(\|+|\$+)\s*(.*)$/;

/** `PageV01P001`, `ms001`, `Milestone300`. */
const NUMBERS =
  /\s*\b(?:Page(?:Beg|End)?V[^P\s]{1,3}P\d{1,6}[a-z]?|ms[A-Z]?\d{1,7}|Milestone\d{1,4})\b/g;

/** Tags for kinds of phrases: `@P02`, `@YB0505`, `@SRC@`, `$RWY$`. */
const TAGS =
  /(?:[@$][A-Z]{2,}[@$]|@[A-Z]{1,3}\d{1,6}(?:@[A-Z]+)?(?=\s|$)|@(?:HUKM|MATN|ISNAD|RWY)\b)\s?/g;

/** The sign between the halves of a verse. */
const CAESURA = /\s*%~?%\s*/g;

/** The sign between the halves of a verse in print. */
const STAR = ' \u066d ';

const FIELDS: readonly (readonly [field: 'title' | 'author', name: RegExp])[] = [
  ['title', /^(?:\d+\.)?(?:BookTITLE|Title|الكتاب|عنوان الكتاب|العنوان)$/i],
  ['author', /^(?:\d+\.)?(?:AuthorNAME|Author|المؤلف|اسم المؤلف)$/i],
];

/** Values for unknown metadata. */
const UNKNOWN = /^(?:NODATA|NOTGIVEN|NA|none|-)?$/i;

export function isOpenIti(text: string): boolean {
  return MAGIC.test(text);
}

/** Never throws. */
export function readOpenIti(source: string): Parsed {
  const lines = cleanText(source.replace(/^\ufeff/, '')).split('\n');
  const fields: Record<string, string> = {};
  const drafts: ArticleDraft[] = [];
  let open: string | undefined;
  const flush = () => {
    const text = open === undefined ? '' : bare(open);
    if (/[\p{L}\p{N}]/u.test(text)) drafts.push({ kind: 'paragraph', text });
    open = undefined;
  };
  for (const line of lines) {
    const meta = META.exec(line);
    if (MAGIC.test(line)) continue;
    if (meta) {
      readField(meta[1], fields);
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      flush();
      const text = bare(heading[2].replace(/^\|?[A-Z]+\|/, ''));
      const level = Math.min(heading[1].length + (heading[1].startsWith('$') ? 1 : 0), 6);
      if (text !== '') drafts.push({ kind: 'heading', text, level });
    } else if (line.startsWith('~~'))
      open = open === undefined ? line.slice(2) : `${open} ${line.slice(2)}`;
    else if (line.startsWith('#')) {
      flush();
      open = line.replace(/^#+\s*/, '');
    } else if (line.trim() === '') flush();
    else open = open === undefined ? line : `${open} ${line}`;
  }
  flush();
  return { article: assemble(fields as FrontMatter, drafts), diagnostics: [] };
}

/** `020.BookTITLE :: title`, or with one colon. */
function readField(written: string, fields: Record<string, string>): void {
  const found = /^([^:]+?)\s*::?\s*(.*)$/.exec(written);
  if (!found) return;
  const [, name, value] = found;
  const field = FIELDS.find(([, pattern]) => pattern.test(name.trim()))?.[0];
  const line = cleanLine(value);
  if (field && !UNKNOWN.test(line)) fields[field] ??= line;
}

function bare(text: string): string {
  return cleanLine(text.replace(NUMBERS, ' ').replace(TAGS, '').replace(CAESURA, STAR));
}
