/** A book that is read chapter by chapter is the same article in the end, and its beginning is that article's. */
import { expect, test } from 'vitest';
import { GrowingBook } from '../../src/books/book.ts';
import { type Epub, openEpub } from '../../src/books/epub.ts';
import { bookArticle } from '../../src/books/testing.ts';
import { readDocument } from '../../src/library/read-document.ts';
import { bookOf } from '../documents.ts';

function opened(bytes: Uint8Array): Epub {
  const found = openEpub(bytes);
  if ('diagnostic' in found) throw new Error(found.diagnostic.code);
  return found.book;
}

test('the blocks of its beginning stay what they are', () => {
  const book = opened(bookOf(8));
  const whole = bookArticle(book).article;
  expect(whole.blocks.at(-1)).toMatchObject({ kind: 'source' });
  const growing = new GrowingBook(book);
  while (growing.readChapter()) {
    const { article } = growing.article();
    if (growing.isWhole) continue;
    expect(article.blocks).toEqual(whole.blocks.slice(0, article.blocks.length));
    expect(article).toMatchObject({ language: 'ar', direction: 'rtl', title: 'T' });
  }
  expect(growing.article().article).toEqual(whole);
});

test('no chapter is read before it is wanted', async () => {
  // The last chapter cannot be read: who does not come to it is not told.
  const bytes = bookOf(20, 19);
  const read = await readDocument(bytes, { isBeginning: true });
  if (read.kind !== 'article' || !read.readOn) throw new Error('all of it was read');
  expect(read.diagnostics).toEqual([]);
  expect(read.article.sections.at(-1)?.title).toBe('H3');
  expect((await read.readOn(200)).article.sections.at(-1)?.title).toBe('H6');
  const rest = await read.readOn(Number.POSITIVE_INFINITY);
  expect(rest.article.sections.at(-1)?.title).toBe('H18');
  expect(rest.diagnostics).toEqual([{ code: 'unread-chapter', path: 'c19.xhtml' }]);
});

test('others have their turn between two chapters', async () => {
  const read = await readDocument(bookOf(20), { isBeginning: true });
  if (read.kind !== 'article' || !read.readOn) throw new Error('all of it was read');
  let turns = 0;
  const count = () => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  await read.readOn(Number.POSITIVE_INFINITY);
  clearImmediate(timer);
  expect(turns).toBeGreaterThanOrEqual(15);
});

test('a short book is whole at once', async () => {
  const read = await readDocument(bookOf(2), { isBeginning: true });
  expect(read).not.toHaveProperty('readOn');
});
