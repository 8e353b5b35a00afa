import { expect, test } from 'vitest';
import { readOpenIti } from '../../src/books/openiti.ts';
import { isOpenIti } from '../../src/books/testing.ts';
import { written } from '../markup/written.ts';

const A = '\u0643\u062a\u0627\u0628';
const B = '\u0641\u0635\u0644';

const SOURCE = `######OpenITI#

#META# 000.SortField\t:: Shamela_0001
#META# 010.AuthorNAME\t:: ${B} ${A}
#META# 011.AuthorDIED\t:: NODATA
#META# 020.BookTITLE\t:: ${A}
#META#Header#End#

# one ms001 two
~~three PageV01P001 four
# |
### | ${B}
PageV01P002
# @P02 five %~% six
### || |PARATEXT|
### || inner ms12
### $ seven
# @MATN@ eight
`;

test('a book', () => {
  expect(isOpenIti(SOURCE)).toBe(true);
  expect(isOpenIti(`\ufeff${SOURCE}`)).toBe(true);
  expect(isOpenIti('# a')).toBe(false);
  const { article, diagnostics } = readOpenIti(SOURCE);
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({ title: A, author: `${B} ${A}` });
  expect(article.blocks.map(written)).toEqual([
    `title|${A}`,
    `about|${B} ${A}`,
    'paragraph|one two three four',
    `heading1|${B}`,
    'paragraph|five \u066d six',
    'heading2|inner',
    'heading2|seven',
    'paragraph|eight',
  ]);
});
