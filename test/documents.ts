/** A small document of every kind that can be opened, with what is read in it. */
import { strToU8, zipSync } from 'fflate';
import { encode } from './encoding/encode.ts';

export type SampleDocument = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a section, where the kind has any. */
  readonly heading?: string;
  /** A whole paragraph. */
  readonly text: string;
};

/** From an old newspaper: long enough for its encoding and its page to be known. */
const PARAGRAPH = [
  'اجتمع مجلس المدينة امس وبحث في بناء الجسر الجديد على النهر',
  'وقال رئيس المجلس ان العمل سيبدأ في الربيع المقبل وينتهي بعد سنتين',
].join(' ');

const HEADING = 'الجسر الجديد';

const page = (doctype: string) =>
  `${doctype}<head><title>خبر - الجريدة</title></head><body><nav><a href="/">الرئيسية</a></nav>` +
  `<article><h1>خبر</h1><p>${PARAGRAPH}</p><h2>${HEADING}</h2><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article></body></html>`;

/** Files are packed as they are named. */
export function epub(files: Readonly<Record<string, string>>): Uint8Array {
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(packed),
  });
}

const BOOK = epub({
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
  'book.opf':
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>كتاب</dc:title><dc:language>ar</dc:language></metadata>' +
    '<manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="c" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
  'nav.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="one.xhtml">${HEADING}</a></li></ol></nav></body></html>`,
  'one.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${PARAGRAPH}</p></body></html>`,
});

const sample = (name: string, bytes: string | Uint8Array, heading?: string): SampleDocument => ({
  name,
  bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
  text: PARAGRAPH,
  ...(heading !== undefined && { heading }),
});

export const SAMPLE_DOCUMENTS: readonly SampleDocument[] = [
  sample('page.html', page('<!DOCTYPE html><html lang="ar">'), HEADING),
  sample('page.htm', page('<html>'), HEADING),
  sample(
    'page.xhtml',
    page('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'),
    HEADING,
  ),
  sample('page-without-ending', page('<html>'), HEADING),
  sample(
    'old-page.html',
    encode(page('<html><meta charset="windows-1256">'), 'windows-1256'),
    HEADING,
  ),
  sample('book.epub', BOOK, HEADING),
  sample('book.bin', BOOK, HEADING),
  sample('text.md', `# خبر\n\n${PARAGRAPH}\n\n## ${HEADING}\n\nنص\n`, HEADING),
  sample('html-inside.md', `# خبر\n\n<div dir="rtl">\n${PARAGRAPH}\n</div>\n`),
  sample('text.txt', `${PARAGRAPH}.\n\n${PARAGRAPH}.\n`),
  sample('windows-1256.txt', encode(PARAGRAPH, 'windows-1256')),
  sample('iso-8859-6.txt', encode(PARAGRAPH, 'iso-8859-6')),
  sample('utf-16.txt', Buffer.from(`\ufeff${PARAGRAPH}`, 'utf16le')),
  sample(
    'feed.xml',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>الجريدة</title><item><title>${HEADING}</title><link>https://sahl.example/1</link><description>${PARAGRAPH}</description></item></channel></rss>`,
    HEADING,
  ),
  sample(
    'feeds.opml',
    `<opml version="2.0"><body><outline text="${PARAGRAPH}" xmlUrl="https://sahl.example/feed"/></body></opml>`,
  ),
  sample(
    'book.mARkdown',
    `######OpenITI#\n\n#META# 010.BookTITLE :: كتاب\n#META#Header#End#\n\n### | ${HEADING}\n# ${PARAGRAPH} PageV01P001\n`,
    HEADING,
  ),
];

const LONG_PARAGRAPH = 'كان يا ما كان في قديم الزمان وسالف العصر والأوان. '.repeat(20);

/** A book of so many chapters, each of thirty paragraphs; `broken`: the one that cannot be read. */
export function bookOf(chapters: number, broken?: number): Uint8Array {
  const numbers = Array.from({ length: chapters }, (_, index) => index);
  return epub({
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
    'p.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title><dc:publisher>P</dc:publisher><dc:date>2012</dc:date></metadata><manifest>${numbers
      .map((n) => `<item id="c${n}" href="c${n}.xhtml" media-type="application/xhtml+xml"/>`)
      .join(
        '',
      )}</manifest><spine>${numbers.map((n) => `<itemref idref="c${n}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      numbers.map((n) => [
        `c${n}.xhtml`,
        n === broken
          ? '\0'
          : `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>H${n}</h1>${`<p>${LONG_PARAGRAPH}</p>`.repeat(30)}</body></html>`,
      ]),
    ),
  });
}
