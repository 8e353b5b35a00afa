/**
 * The author of a page: the first named candidate that is a person or an agency, and not the site, one of its
 * sections or its maker.
 */
import { cleanLine } from '../article/clean.ts';
import type { PageHead } from './head.ts';
import type { StructuredData } from './structured-data.ts';
import { isSite, nameKey } from './title.ts';

/** Words before an author's name, in five languages. */
const BY =
  /^(?:by|written by|author|كتبت?|بقلم|إعداد|تحرير|الكاتب|الكاتبة|تقرير|نویسنده|نوشته|گزارش|خبرنگار|تحریر|از قلم|رپورٹ|مصنف|מאת|כתבה?|כתב)(?:\s*[:：/-]\s*|\s+(?=\S))/i;

/** Text that no name contains: addresses, numbers, signs. */
const NO_NAME = /https?:|www\.|[@#{}<>=]|\d{3}|^[^\p{L}]*$/u;

/** User names of the staff that enters articles, as content systems show them. */
const CLERK =
  /^(?:admin(?:istrator)?|editor|webmaster|root|user|guest|staff|newsroom|مدير|المدير|المحرر|ادمین|مدیر سایت|ایڈمن|מערכת|מנהל)$/i;

/** Words before the name of the company that made the site. */
const MAKER =
  /(?:(?:powered|designed|developed|created|built|hosted|theme) by|تصميم|برمجة|تطوير|استضافة|طراحی|تولید شده|پشتیبانی فنی|قدرت گرفته|ڈیزائن|تیار کردہ|עיצוב|פיתוח|בניית אתרים?|נבנה על ידי)([^\n]{0,80})/giu;

/** UTF-16 units. */
const LONGEST = 120;

const MOST_AUTHORS = 6;

type Known = {
  readonly head: PageHead;
  readonly data: StructuredData;
  readonly sites: readonly string[];
  /** Text in the usual place of an author, by its appearance. */
  readonly seen?: string;
  /** The text of the whole page. */
  readonly text: string;
};

export function pageByline({ head, data, sites, seen, text }: Known): string | undefined {
  const sections = [...data.sections, head.meta.get('article:section') ?? '', ...head.sections].map(
    nameKey,
  );
  const makers = Array.from(text.matchAll(MAKER), ([, name]) => nameKey(name));
  const isAuthor = (name: string) => {
    const key = nameKey(name);
    return (
      key.length > 1 &&
      name.length <= LONGEST &&
      !NO_NAME.test(name) &&
      !CLERK.test(name) &&
      !isSite(name, sites) &&
      !sections.includes(key) &&
      !makers.some((maker) => maker.includes(key))
    );
  };
  const said: (readonly string[])[] = [
    data.authors,
    [head.meta.get('author') ?? ''],
    [head.meta.get('article:author') ?? ''],
    [head.meta.get('dc.creator') ?? head.meta.get('dcterms.creator') ?? ''],
    [head.meta.get('parsely-author') ?? head.meta.get('sailthru.author') ?? ''],
    head.authors,
    [seen ?? ''],
  ];
  for (const names of said) {
    const authors = [...new Set(names.map(bare))].filter(isAuthor).slice(0, MOST_AUTHORS);
    if (authors.length > 0)
      return authors.join(/\p{Script=Arabic}/u.test(authors[0]) ? '، ' : ', ');
  }
  return undefined;
}

/** The name without the words before it, and without a date or an address after it. */
function bare(name: string): string {
  const line = cleanLine(name).split(/\s+[|\u00b7\u2022]\s+/)[0];
  return line
    .replace(BY, '')
    .replace(/[\s,،|-]+$/u, '')
    .trim();
}
