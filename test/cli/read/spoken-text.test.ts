import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { spokenArticle, spokenSection } from '../../../src/cli/read/spoken-text.ts';
import type { InterfaceLanguage } from '../../../src/languages/choose.ts';
import { catalogues } from '../../languages/catalogues.ts';

const STORY = `---
title: Head
language: en
---

0123456789

## First

0123456789

> 0123456789

## Second

- 0123456789
- 0123456789
`;

const { article } = parseArticle(STORY, { format: 'markdown' });

describe('an article for ears', () => {
  it('tells where each section and paragraph is', () => {
    // Units of text: 4 and 10; 5 and 20; 6 and 20, which makes 65.
    expect(spokenArticle(article, catalogues.en)).toEqual([
      'Lead. 0%',
      'Head',
      'Paragraph 1: 0123456789',
      '',
      'Section 1 of 2: First. 21%',
      'Paragraph 1: 0123456789',
      'Paragraph 2, quotation: 0123456789',
      '',
      'Section 2 of 2: Second. 60%',
      'Paragraph 1, item: 0123456789',
      'Paragraph 2, item: 0123456789',
    ]);
  });

  // One word or two each, in the order they are read.
  const cases: readonly (readonly [language: InterfaceLanguage, first: readonly string[]])[] = [
    ['ar', ['القسم', '1', 'من', '2:', 'First.', '21%']],
    ['fa', ['بخش', '۱', 'از', '۲:', 'First.', '۲۱٪']],
    ['ur', ['2', 'میں', 'سے', 'حصہ', '1:', 'First.', '21%']],
    ['he', ['פרק', '1', 'מתוך', '2:', 'First.', '21%']],
  ];
  it.each(cases)('in the words of %s, without bidi controls', (language, first) => {
    expect(spokenSection(article, 1, catalogues[language])[0].split(' ')).toEqual(first);
  });

  it('leaves letters as the source has them', () => {
    const text = '\u0644\u0627 \u0645\u062d\u0645\u0651\u064e\u062f';
    const { article } = parseArticle(text, { format: 'markdown' });
    expect(spokenArticle(article, catalogues.en).join('\n')).toContain(text);
  });
});
