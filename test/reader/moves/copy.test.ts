/** The whole of a book for the clipboard: put together a little at a time, and given up by Escape. */
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/article/article.ts';
import { blocksOf, endOf } from '../../../src/article/excerpt.ts';
import { dispatch } from '../../../src/reader/dispatch.ts';
import { copiedPercent } from '../../../src/reader/moves/copy.ts';
import { openReader } from '../../../src/reader/opening.ts';
import { reduce } from '../../../src/reader/reduce.ts';
import type { State } from '../../../src/reader/state.ts';
import { isAtWork, isAwaited } from '../../../src/reader/work.ts';
import { findable } from '../document.ts';

function book(paragraphs: number, text: string): Article {
  const blocks = Array.from(
    { length: paragraphs },
    (_, index): Block => ({ kind: 'paragraph', text: `${index} ${text}`, section: 0 }),
  );
  const sections = [{ title: '', block: 0, end: blocks.length }];
  const url = 'https://example.org/';
  return { title: 'Book', language: 'en', direction: 'ltr', url, blocks, sections };
}

const SIZE = { columns: 40, rows: 12 };

const opened = (article: Article) => openReader(findable(article), SIZE);

const asked = (article: Article) => dispatch(opened(article), { type: 'typed', text: 'Y' });

const work = (state: State) => reduce(state, { type: 'work' });

/** Steps until the clipboard is asked for, and whether with all of the article. */
function finished(state: State, article: Article): { steps: number; isWhole: boolean } {
  let [next, steps] = [state, 0];
  for (; next.copy && isAtWork(next); steps += 1) next = work(next);
  const [request] = next.requests;
  const whole = `${blocksOf(article, 0, article.blocks.length)}${endOf(article)}`;
  return { steps, isWhole: request?.type === 'copy' && request.text === whole };
}

describe('the whole article', () => {
  it('is asked for at once where it is no book', () => {
    const article = book(100, 'a'.repeat(1000));
    const state = asked(article);
    expect(copiedPercent(state)).toBeUndefined();
    expect(finished(state, article)).toEqual({ steps: 0, isWhole: true });
  });

  it.each([
    ['of long blocks', book(4000, 'a'.repeat(1000)), 4],
    ['of short blocks', book(40_000, 'a'), 3],
    ['of one block', book(1, 'a'.repeat(4_000_000)), 0],
  ])('is put together in steps, %s', (_, article, steps) => {
    expect(finished(asked(article), article)).toEqual({ steps, isWhole: true });
  });

  const long = book(4000, 'a'.repeat(1000));

  it('tells how far it has come, and the person waits for it', () => {
    const state = asked(long);
    expect(state.requests).toEqual([]);
    expect(copiedPercent(state)).toBe(24);
    expect(copiedPercent(work(state))).toBe(49);
    expect(isAwaited(state)).toBe(true);
  });

  it('is given up by Escape, and by no other key', () => {
    const key = (name: string) => dispatch(asked(long), { type: 'key', name });
    expect(finished(key('Down'), long).isWhole).toBe(true);
    expect(finished(key('Escape'), long)).toEqual({ steps: 0, isWhole: false });
  });
});
