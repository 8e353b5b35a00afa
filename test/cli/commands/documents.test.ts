/** Whatever people have, every command reads it: from a file and from standard input. */
import { afterAll, describe, expect, test } from 'vitest';
import { epub, SAMPLE_DOCUMENTS } from '../../documents.ts';
import { encode } from '../../encoding/encode.ts';
import { filesOf, run } from '../program.ts';

const SENTENCE = 'وقال المتحدث إن الأعمال ستبدأ في الأسبوع المقبل وإن الطريق سيغلق ليلا فقط. ';
const LINKS = '<p><a href="/a">عنوان خبر من الأخبار</a></p>';

const container = (rest: Readonly<Record<string, string>>) =>
  epub({
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="a"/></rootfiles></container>',
    ...rest,
  });

const files = filesOf({
  ...Object.fromEntries(SAMPLE_DOCUMENTS.map(({ name, bytes }) => [name, bytes])),
  'links.html': `<html><body>${LINKS.repeat(30)}`,
  'shell.html': '<html><body><div id="root"></div><script src="x.js"></script>',
  'consent.html':
    '<html><body><div id="didomi-host"><p>نحن نستخدم ملفات تعريف الارتباط.</p><button>قبول الكل</button></div>',
  'stub.html': `<html><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><article><h1>خبر</h1><p>${SENTENCE.repeat(4)}</p></article>`,
  'report.pdf': '%PDF-1.4\n1 0 obj\n<< >>\nendobj\n',
  'film.mp4': Uint8Array.from([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0, 0, 2, 0]),
  'no-book.epub': container({}),
  'locked.epub': container({
    'META-INF/encryption.xml':
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></EncryptedData></encryption>',
  }),
  'climbing.epub': container({ '../../evil': 'x' }),
  'article.wiki': "'''خبر'''\n\n== قسم ==\n\n[[نص]] آخر\n",
  'article.adoc': '= خبر\n:lang: ar\n\nنص\n',
  'visual.txt': encode('\u05dd\u05dc\u05d5\u05e2 \u05dd\u05d5\u05dc\u05e9', 'iso-8859-8'),
});
afterAll(files.remove);

describe.each(SAMPLE_DOCUMENTS)('$name', ({ name, bytes, text, heading }) => {
  test('as a file', async () => {
    const printed = await run(['print', files.path(name)]);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(printed.stdout).toContain(text);
    expect(printed.stdout).not.toMatch(/[<>]|META|الرئيسية/);
    if (heading === undefined) return;
    const { code, stdout } = await run(['outline', files.path(name)]);
    expect(code).toBe(0);
    expect(stdout).toContain(heading);
  });

  test('as standard input', async () => {
    const { code, stdout, stderr } = await run(['print', '-'], { input: bytes });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(text);
  });
});

test.each(['print', 'outline', 'glossary'])('%s takes a page', async (command) => {
  const { code, stderr } = await run([command, files.path('page.html')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('--plain reads a page', async () => {
  const { code, stdout } = await run(['--plain', files.path('page.html')]);
  expect(code).toBe(0);
  expect(stdout).toContain(SAMPLE_DOCUMENTS[0].text);
});

describe('what cannot be read ends in one line and code 1', () => {
  test.each<[string, RegExp]>([
    ['links.html', /links\.html: the page has no article; .*--whole/],
    ['shell.html', /the page is empty until its scripts run; .*--whole/],
    ['consent.html', /the page asks for consent/],
    ['report.pdf', /is a PDF; .*pdftotext/],
    ['film.mp4', /is a video; Sahifa opens web pages/],
    ['no-book.epub', /is not an EPUB/],
    ['locked.epub', /is encrypted \(DRM\)/],
    ['climbing.epub', /has files whose paths lead out of it/],
  ])('%s', async (name, wrong) => {
    const { code, stdout, stderr } = await run(['print', files.path(name)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^sahifa: [^\n]+; [^\n]+\n$/);
    expect(stderr).toMatch(wrong);
  });
});

describe('what is read with a word about it', () => {
  test.each<[string, RegExp, string]>([
    ['stub.html', /has to be paid for/, SENTENCE.trim()],
    ['article.wiki', /it is wikitext/, "'''خبر'''"],
    ['article.adoc', /it is AsciiDoc/, 'خبر'],
  ])('%s', async (name, warning, text) => {
    const { code, stdout, stderr } = await run(['print', files.path(name)]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^sahifa: [^\n]+\n$/);
    expect(stderr).toMatch(warning);
    expect(stdout).toContain(text);
  });
});

describe('--whole', () => {
  test.each(['print', 'outline', 'glossary'])(
    'of %s takes a page without an article',
    async (command) => {
      const { code, stdout, stderr } = await run([command, '--whole', files.path('links.html')]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      if (command === 'print') expect(stdout.match(/عنوان خبر من الأخبار/g)).toHaveLength(30);
    },
  );

  test('of the program itself', async () => {
    const { stdout } = await run(['--whole', files.path('page.html')]);
    expect(stdout).toContain('الرئيسية');
  });
});

describe('--encoding', () => {
  test.each([['print'], []])('overrides what is found (%s)', async (...command) => {
    const args = [...command, '--encoding', 'windows-1255', files.path('windows-1256.txt')];
    const { code, stdout } = await run(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/[\u05d0-\u05ea]/);
  });

  test('takes other names of the web', async () => {
    const { stdout } = await run(['print', '--encoding', 'Arabic', files.path('iso-8859-6.txt')]);
    expect(stdout).toContain(SAMPLE_DOCUMENTS[0].text);
  });

  test('turns lines that are stored as seen', async () => {
    const { stdout } = await run(['print', '--encoding', 'iso-8859-8', files.path('visual.txt')]);
    expect(stdout.trim()).toBe('\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd');
  });

  test('with a wrong name tells the right ones', async () => {
    const { code, stderr } = await run(['print', '--encoding', 'klingon', files.path('text.txt')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sahifa: [^\n]*'klingon'[^\n]*windows-1256[^\n]*\n$/);
  });
});
