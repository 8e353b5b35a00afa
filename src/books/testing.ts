/** What the tests of this room reach behind its doors. */
export { bookArticle, readChapter } from './book.ts';
export { isOpenIti } from './openiti.ts';
export { isZip } from './zip.ts';
