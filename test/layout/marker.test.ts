/** The numbers of lists: in the digits of the article's language, or those that are asked for. */
import { describe, expect, test } from 'vitest';
import { digitsOf } from '../../src/article/language.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { DEFAULT_DISPLAY, type DisplayOptions } from '../../src/layout/display-options.ts';
import { createFlow } from '../../src/layout/flow.ts';
import { rowText } from '../../src/layout/row.ts';

/** The rows of an article, without spaces around them. */
function rows(language: string, markdown: string, digits: DisplayOptions['digits']): string[] {
  const { article } = parseArticle(`---\nlanguage: ${language}\n---\n\n${markdown}`, {
    format: 'markdown',
  });
  const flow = createFlow(article, 20, { ...DEFAULT_DISPLAY, digits });
  return article.blocks
    .flatMap((_, block) => flow.rows(block).map(({ cells }) => rowText(cells).trim()))
    .filter((row) => row !== '');
}

describe('the number of an item', () => {
  const list = '9. \u062F 4\n10. \u062F';
  test.each<[string, DisplayOptions['digits'], string[]]>([
    ['ar', 'as-written', ['4 \uFEA9 .\u0669', '\uFEA9 .\u0661\u0660']],
    ['ar-MA', 'as-written', ['4 \uFEA9 .9', '\uFEA9 .10']],
    ['fa', 'as-written', ['4 \uFEA9 .\u06F9', '\uFEA9 .\u06F1\u06F0']],
    ['he', 'as-written', ['4 \uFEA9 .9', '\uFEA9 .10']],
    ['ar', 'western', ['4 \uFEA9 .9', '\uFEA9 .10']],
    ['he', 'persian', ['\u06F4 \uFEA9 .\u06F9', '\uFEA9 .\u06F1\u06F0']],
    ['fa', 'arabic', ['\u0664 \uFEA9 .\u0669', '\uFEA9 .\u0661\u0660']],
  ])('%s, %s', (language, digits, expected) => {
    expect(rows(language, list, digits)).toEqual(expected);
  });

  test('in a nested list', () => {
    expect(rows('ar', '- \u062F\n  1. \u062F', 'as-written')).toEqual([
      '\uFEA9 \u2022',
      '\uFEA9 .\u0661',
    ]);
  });
});

test('the number of a footnote is as it is written in the text', () => {
  const note = '\u062F[^1]\n\n[^1]: \u062F';
  const number = (digits: DisplayOptions['digits']) =>
    rows('ar', note, digits).map((row) => /\p{Nd}/u.exec(row)?.[0]);
  expect(number('as-written')).toEqual(['1', '1']);
  expect(number('arabic')).toEqual(['\u0661', '\u0661']);
});

/** CLDR's default numbering systems, by `Intl`. The news of most Arab countries has Arabic digits; CLDR's `ar` has none of them. */
test('the digits of a language are those of CLDR', () => {
  const names: Readonly<Record<string, string>> = {
    arab: 'arabic',
    arabext: 'persian',
    latn: 'western',
  };
  const regions = 'AE BH DJ DZ EG EH ER IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE';
  const tags = [
    ...'ckb en fa fa-AF fr he lrc mzn pa-Arab ps sd sd-Deva ug ur ur-IN uz-Arab yi'.split(' '),
    ...regions.split(' ').map((region) => `ar-${region}`),
  ];
  const known = tags.filter((tag) => Intl.NumberFormat.supportedLocalesOf(tag).length > 0);
  expect(known.length).toBeGreaterThan(30);
  for (const tag of known) {
    const { numberingSystem } = new Intl.NumberFormat(tag).resolvedOptions();
    expect(digitsOf(tag), tag).toBe(names[numberingSystem] ?? 'western');
  }
  expect(digitsOf('ar')).toBe('arabic');
});
