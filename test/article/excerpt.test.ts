import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { blocksOf, endOf, paragraphOf, quotationOf } from '../../src/article/excerpt.ts';
import { parseArticle } from '../../src/article/parse.ts';

const article: Article = {
  title: 'T',
  language: 'ar',
  direction: 'rtl',
  source: 'S',
  date: '2020-10-21',
  url: 'https://example.org/a',
  blocks: [
    { kind: 'title', text: 'T', section: 0 },
    // beh with fatha, tatweel: as it was written
    { kind: 'paragraph', text: '\u0628\u064E\u0640', section: 0 },
    { kind: 'item', marker: '2.', text: 'two', section: 0 },
  ],
  sections: [{ title: '', block: 0, end: 3 }],
};

describe('what is copied', () => {
  it('is the source, letter for letter', () => {
    expect(paragraphOf(article, 1)).toBe('\u0628\u064E\u0640');
  });

  it('is the whole article, and where it comes from', () => {
    const whole = [blocksOf(article, 0, 1), blocksOf(article, 1, 3), endOf(article)];
    expect(whole.join('')).toBe('T\n\n\u0628\u064E\u0640\n\n2. two\n\nhttps://example.org/a');
  });

  it('keeps nested lists nested, and quotes with their mark', () => {
    const source = [
      '> q\\',
      '> r',
      '',
      '- a',
      '  1. b',
      '     - c\\',
      '       d',
      '',
      '     e',
      '- f',
      '',
      'g',
    ];
    const { article: parsed } = parseArticle(source.join('\n'), { format: 'markdown' });
    const text = blocksOf(parsed, 0, parsed.blocks.length);
    expect(text.split('\n')).toEqual([
      ...['> q', '> r', ''],
      ...['\u2022 a', '  1. b', '     \u2022 c', '       d', '     e', '\u2022 f', ''],
      'g',
    ]);
    // As a list, it is read again as the same list.
    const again = parseArticle(text.replaceAll('\u2022', '-'), { format: 'markdown' }).article;
    const items = ({ blocks }: Article) =>
      blocks.filter(({ kind }) => kind === 'item').map(({ level, text }) => [level, text[0]]);
    expect(items(again).filter(([, letter]) => letter !== 'e')).toEqual(
      items(parsed).filter(([, letter]) => letter !== 'e'),
    );
  });

  it('is the same in pieces as at once', () => {
    const { article: parsed } = parseArticle('- a\n  - b\n\n> c\n\nd', { format: 'markdown' });
    const { length } = parsed.blocks;
    const pieces = Array.from({ length }, (_, at) => blocksOf(parsed, at, at + 1));
    expect(pieces.join('')).toBe(blocksOf(parsed, 0, length));
  });

  it('is a quotation in the marks of the language, with whose it is', () => {
    expect(quotationOf(article, 1)).toBe(
      '\u00AB\u0628\u064E\u0640\u00BB\n\u2014 S\u060C T\u060C 2020-10-21\u060C https://example.org/a',
    );
    const { source, date, url, ...bare } = article;
    expect([source, date, url]).not.toContain(undefined);
    expect(quotationOf({ ...bare, direction: 'ltr' }, 2)).toBe('\u201Ctwo\u201D\n\u2014 T');
  });
});
