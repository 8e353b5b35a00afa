/** Real pages: what they are called, who wrote them and when, and the ends of their bodies. */

import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/encoding/decode.ts';
import { parseMarkup } from '../../src/markup/tree.ts';
import { findElement, textOf } from '../../src/markup/walk.ts';
import { readPage } from '../../src/pages/page.ts';
import { findReadable } from '../../src/pages/readable.ts';
import { isFullSize } from '../full-size.ts';
import { describeReal, realBytes, realFiles, realText } from '../realworld.ts';

const read = (file: string) => {
  const decoded = decodeText(realBytes(file));
  if (!('text' in decoded)) throw new Error(`${file} is no text`);
  return readPage(decoded.text);
};

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

type Known = {
  title?: string;
  author?: string;
  source?: string;
  date?: string;
  language: string;
  direction: string;
};

describeReal('real pages', () => {
  test.each<[string, Known]>([
    [
      'ar-bbc',
      {
        ...metadata('ar-bbc'),
        source: 'BBC News عربي',
        date: '2024-03-03',
        language: 'ar',
        direction: 'rtl',
      },
    ],
    [
      'ar-cnn',
      { title: metadata('ar-cnn').title, source: 'CNNArabic', language: 'ar', direction: 'rtl' },
    ],
    [
      'ar-hugo-post',
      { author: 'د. سارة الحسيني', date: '2025-11-26', language: 'ar-sa', direction: 'rtl' },
    ],
    ['ar-wikipedia-mathematics', { title: 'رياضيات', language: 'ar', direction: 'rtl' }],
    ['ar-youm7', { source: 'اليوم السابع', date: '2020-08-24', language: 'ar', direction: 'rtl' }],
    ['fa-yjc', { date: '2020-05-10', language: 'fa-IR', direction: 'rtl' }],
    [
      'fa-zwnj',
      { title: 'معرفی Bases در Obsidian', author: 'Obsidian', language: 'fa', direction: 'rtl' },
    ],
    [
      'he-walla-3647947',
      { author: 'טל שלו', source: 'וואלה!', date: '2024-03-03', language: 'he', direction: 'rtl' },
    ],
    ['rtl-1.source', { title: 'RTL Test', language: 'und', direction: 'ltr' }],
    ['rtl-4.source', { title: 'RTL Test', language: 'und', direction: 'ltr' }],
    ['ur-naibaat', { source: 'Naibaat', date: '2022-04-08', language: 'ur', direction: 'rtl' }],
  ])('%s', (name, known) => {
    const { article, diagnostics } = read(`html/${name}.html`);
    expect(article).toMatchObject(known);
    expect(diagnostics).toEqual([]);
  });

  test('a known body is there, and nothing after it', () => {
    const { article } = read('html/ar-cnn.html');
    const body = article.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ text }) => words(text));
    const expected = realText('expect/ar-cnn.txt').split(/\n+/).map(words).filter(Boolean);
    expect(body.slice(0, expected.length)).toEqual(expected);
    expect(body.length).toBe(expected.length);
  });

  test.each(realFiles('html'))(
    '$file: every paragraph is the page\u2019s, in its order',
    ({ file }) => {
      const { article } = read(file);
      const { root } = parseMarkup(realText(file));
      const page = words(textOf(root));
      const paragraphs = article.blocks.filter(({ kind, notes }) => kind === 'paragraph' && !notes);
      let at = 0;
      for (const { text } of paragraphs) {
        const start = words(text.replace(/\p{Cf}/gu, '')).slice(0, 20);
        const found = words(page.replace(/\p{Cf}/gu, '')).indexOf(start, at);
        expect(found, start).toBeGreaterThanOrEqual(0);
        at = found;
      }
    },
  );

  const compared = realFiles('html').filter((_, at) => isFullSize || at % 4 === 1);

  test.each(compared)('$file: Readability finds what it finds with jsdom', ({ file }) => {
    const source = realText(file);
    const { root } = parseMarkup(source);
    const ours = findReadable(root, words(textOf(findElement(root, 'title') ?? root)));
    const { document } = new JSDOM(source).window;
    const theirs = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse();
    expect(words(typeof ours === 'object' ? textOf(ours.content) : '')).toBe(
      words(theirs?.textContent ?? ''),
    );
  });
});

function metadata(name: string): { title?: string; author?: string } {
  try {
    const { title, byline } = JSON.parse(realText(`expect/${name}.json`));
    return { title, ...(byline && { author: byline }) };
  } catch {
    return {};
  }
}
