/** Pages written for the project, in the manner of several sites' layouts. */
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { parseMarkup } from '../../src/markup/tree.ts';
import { findElement, textOf } from '../../src/markup/walk.ts';
import { type PageOptions, readPage } from '../../src/pages/page.ts';
import { findReadable } from '../../src/pages/readable.ts';
import { stretches, written } from '../markup/written.ts';

const site = (name: string) =>
  readFileSync(new URL(`./sites/${name}.html`, import.meta.url), 'utf8');

/** Kind, and the first words of each block. */
const outline = (source: string, options?: PageOptions) =>
  readPage(source, options).article.blocks.map((block) =>
    written(block).split(' ').slice(0, 4).join(' '),
  );

test('a portal: section for an author refused, zone of the page, boilerplate at both edges', () => {
  const { article, diagnostics } = readPage(site('ar-portal'), { url: 'https://sahl.example/a/1' });
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({
    title: 'الأمطار تعود إلى السهول بعد شتاء جاف',
    author: 'سلمى الحاج',
    source: 'بوابة السهل',
    // Half past ten in the evening by UTC is the next day where the page is.
    date: '2023-11-13',
    url: 'https://sahl.example/a/1',
    language: 'ar',
    direction: 'rtl',
  });
  expect(outline(site('ar-portal'))).toEqual([
    'title|الأمطار تعود إلى السهول',
    'about|سلمى الحاج · 2023-11-13',
    'caption|حقل قمح بعد المطر',
    'paragraph|عادت الأمطار إلى السهول',
    'paragraph|وقال رئيس الجمعية التعاونية',
    'heading2|السدود',
    'paragraph|في السد الأكبر ارتفع',
    'quote|شارك الجميع في حفر',
    'table|السد | الامتلاء\nالشرقي |',
    'paragraph|وتتوقع هيئة الأرصاد أن',
    'source|المصدر: بوابة السهل',
  ]);
  expect(article.blocks.flatMap(stretches)).toEqual([
    'رئيس الجمعية التعاونية>https://sahl.example/tag/coop',
  ]);
});

test('an agency: no language, a solar date, its maker for an author refused, breaks for paragraphs', () => {
  const { article, diagnostics } = readPage(site('fa-agency'));
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({
    title: 'نمایشگاه کتاب با استقبال مردم پایان یافت',
    source: 'خبرگزاری دشت',
    date: '2023-05-20',
    language: 'fa',
  });
  expect(article).not.toHaveProperty('author');
  expect(outline(site('fa-agency'))).toEqual([
    'title|نمایشگاه کتاب با استقبال',
    'about|2023-05-20',
    'paragraph|سی‌وچهارمین نمایشگاه کتاب شهر',
    'paragraph|به گزارش خبرنگار ما،',
    'paragraph|یکی از فروشندگان گفت',
    'paragraph|قرار است سال آینده',
    'source|منبع: خبرگزاری دشت',
  ]);
});

test('a flash of two hundred letters is news', () => {
  const { article, diagnostics } = readPage(site('he-flash'));
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({
    title: 'רעידת אדמה קלה הורגשה בצפון',
    author: 'נועה ברק',
    source: 'חדשות העמק',
    date: '2024-03-03',
    language: 'he',
  });
  expect(outline(site('he-flash'))).toEqual([
    'title|רעידת אדמה קלה הורגשה',
    'about|נועה ברק · 2024-03-03',
    'paragraph|רעידת אדמה קלה הורגשה',
    'source|מקור: חדשות העמק',
  ]);
});

test('a blog: notes, a language inside, an address that its links are relative to', () => {
  const { article, diagnostics } = readPage(site('ur-blog'));
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({
    title: 'گاؤں کی لائبریری',
    author: 'عائشہ صدیقی',
    date: '2022-04-08',
    language: 'ur',
  });
  expect(article.blocks.flatMap(stretches)).toEqual([
    '[1]>fn1',
    'Alice in Wonderland>en',
    'تصویریں یہاں ہیں>https://shaam.example/photos/',
  ]);
  expect(article.blocks.at(-1)).toMatchObject({ kind: 'note', marker: '1.', name: 'fn1' });
});

describe('what keeps a page from being read', () => {
  const types = (source: string) => readPage(source).diagnostics.map(({ code }) => code);
  const sentence = 'وقال المتحدث إن الأعمال ستبدأ في الأسبوع المقبل وإن الطريق سيغلق ليلا فقط. ';

  test.each<[string, string, string[]]>([
    [
      'a list of links',
      `<body>${'<p><a href="/a">عنوان خبر من الأخبار</a></p>'.repeat(30)}`,
      ['no-article'],
    ],
    ['nothing', '', ['no-article']],
    [
      'a shell',
      '<body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
      ['empty-shell'],
    ],
    [
      'a shell without a word',
      '<body><div id="__next"></div><script src="x.js"></script>',
      ['empty-shell'],
    ],
    [
      'consent',
      '<body><div id="didomi-host"><p>نحن نستخدم ملفات تعريف الارتباط.</p><button>قبول الكل</button></div>',
      ['consent-wall'],
    ],
    [
      'a stub that says it is one',
      `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"headline":"خبر"}</script><article><h1>خبر</h1><p>${sentence.repeat(4)}</p></article>`,
      ['paywall'],
    ],
    [
      'a stub in words',
      `<article><h1>خبر</h1><p>${sentence.repeat(4)}</p><div class="paywall">هذا المحتوى للمشتركين فقط</div></article>`,
      ['paywall'],
    ],
    ['an article', `<article><h1>خبر</h1><p>${sentence.repeat(4)}</p></article>`, []],
  ])('%s', (_, source, expected) => expect(types(source)).toEqual(expected));

  test('what a page tells machines is taken where it is more than it shows', () => {
    const body = sentence.repeat(6).trim();
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'خبر',
      articleBody: `${body}\n\n${body}`,
    });
    const { article, diagnostics } = readPage(
      `<script type="application/ld+json">${data}</script><div id="app"><p>جار التحميل</p></div>`,
    );
    expect(diagnostics).toEqual([{ code: 'text-from-data' }]);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
  });

  test('all of it can be had', () => {
    const blocks = outline(site('ar-portal'), { isWhole: true });
    expect(blocks).toContain('paragraph|جميع الحقوق محفوظة لبوابة');
    expect(blocks).toContain('paragraph|شارك هذا المقال');
  });

  test('structured data that is none says nothing', () => {
    const source = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "خبر\nكامل",}</script><script type="application/ld+json">{]</script><article><p>${sentence.repeat(4)}`;
    expect(readPage(source).article.title).toBe('خبر كامل');
  });
});

describe('language and direction come from the text', () => {
  const text =
    'The council met on Monday and agreed on the plan for the new bridge, which opens next year. '.repeat(
      4,
    );
  test.each<[string, string, object]>([
    [
      'a page that says Arabic',
      `<html lang=ar dir=rtl><article><p>${text}`,
      { language: 'und', direction: 'ltr' },
    ],
    [
      'a page that says what it is',
      `<html lang=en-GB><article><p>${text}`,
      { language: 'en-GB', direction: 'ltr' },
    ],
  ])('%s', (_, source, expected) => expect(readPage(source).article).toMatchObject(expected));
});

test('a page that would take Readability minutes is shown whole', () => {
  const { article, diagnostics } = readPage(`<table><tr><td>word `.repeat(20_000));
  expect(diagnostics.map(({ code }) => code)).toEqual(['markup-too-deep', 'markup-too-large']);
  expect(article.blocks[0].text).toContain('word');
});

test('no page is too deep or too wide', () => {
  const { diagnostics } = readPage(`<article>${'<div>'.repeat(5000)}<p>a`);
  expect(diagnostics.map(({ code }) => code)).toContain('markup-too-deep');
});

test('no markup is too odd', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="x">',
      '</div>',
      '<table><tr><td>',
      '</table>',
      '<br>',
      '<a href="#a">',
      '</a>',
      '<sup>',
      '<li id=a>',
    ),
    fc.constantFrom(
      '<script type="application/ld+json">',
      '</script>',
      '{"@type":"NewsArticle","author":[{}],"articleBody":7}',
      '<meta name=author content=a>',
      '<time datetime=x>',
      '<h1>',
      '<title>',
      '&#0;',
      '<!--',
      '-->',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .constantFrom(
        'Some words, and more of them. ',
        '\u0643\u0644\u0627\u0645 \u0643\u062b\u064a\u0631 \u0647\u0646\u0627. ',
      )
      .map((text) => text.repeat(8)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isVisual) => {
      const { article } = readPage(pieces.join(''), { isVisual, url: 'https://a.example/' });
      for (const { text, links = [], cells = [] } of article.blocks) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        for (const { from, to } of [...links, ...cells]) {
          expect(from >= 0 && from <= to && to <= text.length).toBe(true);
        }
      }
    }),
    { numRuns: 80 },
  );
});

describe('Readability finds what it finds with jsdom', () => {
  test.each(['ar-portal', 'fa-agency', 'he-flash', 'ur-blog'])('%s', (name) => {
    const source = site(name);
    const { root } = parseMarkup(source);
    const title = findElement(root, 'title');
    const ours = findReadable(root, title ? textOf(title) : '');
    const { document } = new JSDOM(source).window;
    const theirs = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse();
    expect(plain(typeof ours === 'object' ? textOf(ours.content) : '')).toBe(
      plain(theirs?.textContent ?? ''),
    );
  });
});

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
