/** Books made here, of version 2 and 3, and what is wrong with some. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { outline } from '../../src/article/outline.ts';
import { namedBlock } from '../../src/article/search/named-block.ts';
import { type Epub, openEpub } from '../../src/books/epub.ts';
import { bookArticle, readChapter } from '../../src/books/testing.ts';
import { stretches, written } from '../markup/written.ts';
import { describeReal, realBytes, realFiles } from '../realworld.ts';

const CONTAINER =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const chapter = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><style>p { }</style></head><body>${body}</body></html>`;

const ALEF = '\u0627\u0644\u0643\u062a\u0627\u0628';
const PROSE = '\u0643\u0627\u0646 \u064a\u0627 \u0645\u0627 \u0643\u0627\u0646';

const OPF = `<package version="3.0" xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title id="t">The Book</dc:title><meta refines="#t" property="alternate-script" xml:lang="ar">${ALEF}</meta>
  <dc:creator id="c">A. Writer</dc:creator><meta refines="#c" property="role">aut</meta>
  <dc:creator id="d">A. Translator</dc:creator><meta refines="#d" property="role">trl</meta>
  <dc:language>ar</dc:language><dc:publisher>P &amp; Sons</dc:publisher><dc:date>2012-08-28T18:00:00Z</dc:date>
</metadata><manifest>
  <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
  <item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
  <item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
  <item id="img" href="i.jpg" media-type="image/jpeg"/>
</manifest><spine page-progression-direction="rtl"><itemref idref="two"/><itemref idref="nav"/><itemref idref="one" linear="no"/><itemref idref="no"/></spine></package>`;

const NAV =
  chapter(`<nav epub:type="landmarks"><ol><li><a href="text/two.xhtml">no</a></li></ol></nav>
<nav epub:type="toc"><h1>Contents</h1><ol><li><span>Part</span><ol><li><a href="text/two.xhtml#s1">First</a><ol><li><a href="text/two.xhtml#s2">Inner</a></li></ol></li></ol></li>
<li><a href="./text/one%20a.xhtml">Last</a></li><li><a href="elsewhere.xhtml">lost</a></li></ol></nav>`);

const FILES = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OPS/package.opf': OPF,
  'OPS/nav.xhtml': NAV,
  'OPS/text/two.xhtml':
    chapter(`<h1 id="s1">First</h1><p>${PROSE}&nbsp;<a epub:type="noteref" href="two.xhtml#n1">1</a></p><p/>
<section id="s2"><p>second</p></section><h2>Own</h2><img src="../i.jpg" alt="a picture"/><aside epub:type="footnote" id="n1"><p>a note</p></aside>`),
  'OPS/text/one a.xhtml': chapter('<p>the end</p><script>no()</script>'),
};

const epub = (files: Record<string, string | Uint8Array> = FILES) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        typeof text === 'string' ? strToU8(text) : text,
      ]),
    ),
  );

function opened(bytes: Uint8Array): Epub {
  const found = openEpub(bytes);
  if ('diagnostic' in found) throw new Error(found.diagnostic.code);
  return found.book;
}

const contents = (book: Epub) =>
  outline(bookArticle(book).article).map(({ title, level = 0 }) => `${level} ${title}`);

test('what a book says of itself', () => {
  expect(opened(epub())).toMatchObject({
    title: ALEF,
    authors: ['A. Writer'],
    publisher: 'P & Sons',
    date: '2012-08-28',
    language: 'ar',
    progression: 'rtl',
  });
});

test('chapters in the order of the spine, headings of the contents with their levels', () => {
  const { article, diagnostics } = bookArticle(opened(epub()));
  expect(diagnostics).toEqual([]);
  expect(article.blocks.map(written)).toEqual([
    `title|${ALEF}`,
    'about|A. Writer · 2012-08-28',
    'heading1|Part',
    'heading2|First',
    `paragraph|${PROSE}\u00a0[1]`,
    'heading3|Inner',
    'paragraph|second',
    'heading4|Own',
    'caption|a picture',
    'note 1.|a note',
    'heading1|Last',
    'paragraph|the end',
    'source|\u0627\u0644\u0645\u0635\u062f\u0631: P & Sons',
  ]);
  expect(article.blocks.flatMap(stretches)).toEqual(['[1]>OPS/text/two.xhtml#n1']);
});

test('links lead to other chapters, and to notes that are gathered in a file of their own', () => {
  const files = {
    ...FILES,
    'OPS/text/two.xhtml': chapter(
      `<p>a<sup><a id="r1" href="one%20a.xhtml#n1">1</a></sup> <a href="one%20a.xhtml">b</a> <a href="#s2">c</a> <a href="elsewhere.xhtml">d</a> <a href="https://x.example/">e</a></p><p id="s2">f</p>`,
    ),
    'OPS/text/one a.xhtml': chapter(
      '<p>g</p><ol><li id="n1"><a href="two.xhtml#r1">\u21a9</a> h</li></ol>',
    ),
  };
  const { article } = bookArticle(opened(epub(files)));
  const [text] = article.blocks.filter(({ kind }) => kind === 'paragraph');
  expect(text.text).toBe('a[1] b c d e');
  const leads = (text.notes ?? []).map(({ from, to, name }) => {
    const block = namedBlock(article, name);
    return [text.text.slice(from, to), block === undefined ? '' : article.blocks[block].text];
  });
  expect(leads).toEqual([
    ['[1]', '\u21a9 h'],
    ['b', 'Last'],
    ['c', 'f'],
  ]);
  expect(text.links?.map(({ url }) => url)).toEqual(['https://x.example/']);
  const [back] = article.blocks.flatMap(({ kind, notes = [] }) => (kind === 'item' ? notes : []));
  expect(namedBlock(article, back.name)).toBe(article.blocks.indexOf(text));
});

test('a chapter is not read before it is asked for', () => {
  const damaged = { ...FILES, 'OPS/text/two.xhtml': Uint8Array.of(0, 1, 2, 3) };
  const book = opened(epub(damaged));
  expect(readChapter(book, 1).drafts.map(({ text }) => text)).toEqual(['Last', 'the end']);
  expect(readChapter(book, 0).diagnostics).toEqual([
    { code: 'unread-chapter', path: 'OPS/text/two.xhtml' },
  ]);
});

test('version 2: the outline of its NCX', () => {
  const files = {
    ...FILES,
    'OPS/package.opf': `<opf:package xmlns:opf="http://www.idpf.org/2007/opf"><opf:metadata xmlns:dc="x"><dc:title>T</dc:title><dc:creator opf:role="ill">B</dc:creator><dc:creator opf:role="aut">A</dc:creator></opf:metadata>
      <opf:manifest><opf:item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><opf:item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/></opf:manifest><opf:spine toc="ncx"><opf:itemref idref="two"/></opf:spine></opf:package>`,
    'OPS/toc.ncx': `<ncx><navMap><navPoint><navLabel><text>First</text></navLabel><content src="text/two.xhtml#s1"/><navPoint><navLabel><text>In &laquo;it&raquo;</text></navLabel><content src="text/two.xhtml#s2"/></navPoint></navPoint></navMap></ncx>`,
  };
  const book = opened(epub(files));
  expect(book).toMatchObject({ title: 'T', authors: ['A'] });
  expect(contents(book)).toEqual(['0 ', '1 First', '2 In \u00abit\u00bb', '3 Own']);
});

test('a book without contents has the headings of its chapters', () => {
  const book = opened(epub({ ...FILES, 'OPS/nav.xhtml': chapter('') }));
  expect(contents(book)).toEqual(['0 ', '1 First', '2 Own']);
});

test('language and direction come from the text', () => {
  const files = {
    ...FILES,
    'OPS/package.opf': OPF.replace('<dc:language>ar<', '<dc:language>en<'),
    'OPS/text/two.xhtml': chapter(`<p>${`${PROSE} `.repeat(20)}</p>`),
  };
  expect(bookArticle(opened(epub(files))).article).toMatchObject({
    language: 'ar',
    direction: 'rtl',
  });
});

describe('no book', () => {
  const encryption = (algorithm: string) =>
    `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`;
  test.each<[string, Uint8Array, string]>([
    ['an archive of something else', epub({ 'a.txt': 'a' }), 'no-book'],
    ['a package that is not there', epub({ 'META-INF/container.xml': CONTAINER }), 'no-book'],
    ['a package of nothing', epub({ ...FILES, 'OPS/package.opf': '<package/>' }), 'no-book'],
    [
      'a locked one',
      epub({
        ...FILES,
        'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
      }),
      'locked-book',
    ],
    ['no archive', strToU8('text'), 'damaged-archive'],
  ])('%s', (_, bytes, type) =>
    expect(openEpub(bytes)).toMatchObject({ diagnostic: { code: type } }),
  );

  test('disguised fonts lock no book', () => {
    const file = encryption('http://www.idpf.org/2008/embedding');
    expect(openEpub(epub({ ...FILES, 'META-INF/encryption.xml': file }))).toHaveProperty('book');
  });

  test('entities that a package declares are not expanded', () => {
    const opf = OPF.replace('<package', '<!DOCTYPE p [<!ENTITY e "boom">]><package').replace(
      'P &amp; Sons',
      '&e;',
    );
    expect(opened(epub({ ...FILES, 'OPS/package.opf': opf })).publisher).toBe('&e;');
  });
});

describeReal('real books', () => {
  test.each(realFiles('epub'))('$file shows its chapters', ({ file }) => {
    const book = opened(realBytes(file));
    const { article, diagnostics } = bookArticle(book);
    expect(diagnostics).toEqual([]);
    expect(article.title).not.toBe('');
    expect(article.blocks.length).toBeGreaterThan(2);
    expect(
      book.chapters.every((_, index) => readChapter(book, index).diagnostics.length === 0),
    ).toBe(true);
  });

  test('the Arabic one', () => {
    const { article } = bookArticle(opened(realBytes('epub/ar-regime-anticancer.epub')));
    expect(article).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      source: 'Hachette Antoine',
      date: '2012',
    });
    expect(outline(article).length).toBeGreaterThan(2);
  });
});
