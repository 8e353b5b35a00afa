/**
 * A line of text being typed, in logical order: what the caret does, whatever the direction of the text.
 *
 * The caret is a UTF-16 offset between two grapheme clusters (UAX#29), so that a letter and its marks are passed
 * and taken away together.
 */

export type Field = {
  readonly text: string;
  readonly caret: number;
  /** Not all of what was put in last had room. */
  readonly isCut?: true;
};

export type Edit =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'delete'; readonly what: Deletion }
  | { readonly type: 'caret'; readonly to: CaretMove };

type Deletion = 'before' | 'after' | 'word' | 'word-after' | 'to-start' | 'to-end';
type CaretMove = 'back' | 'forward' | 'word-back' | 'word-forward' | 'start' | 'end';

/** Code points of a line, at the most: more than any sentence that is searched for, and no work for a key. */
export const LONGEST_LINE = 500;

export const EMPTY: Field = { text: '', caret: 0 };

export function fieldOf(text: string): Field {
  return inserted(EMPTY, text);
}

export function edit(field: Field, change: Edit): Field {
  const { text } = field;
  switch (change.type) {
    case 'insert':
      return inserted(field, change.text);
    case 'delete':
      return deleted(field, change.what);
    case 'caret':
      return { text, caret: caretTarget(field, change.to) };
  }
}

/** As much of the text as there is room for. */
function inserted(field: Field, text: string): Field {
  const room = LONGEST_LINE - Array.from(field.text).length;
  // Of a whole book that is pasted nobody looks at more than may be left of it.
  const head = text.slice(0, UNITS_LOOKED_AT);
  const letters = Array.from(oneLine(head));
  const fitting = letters.slice(0, Math.max(0, room)).join('');
  const put = replaced(field, field.caret, field.caret, fitting);
  const isWhole = letters.length <= room && head.length === text.length;
  return isWhole ? put : { ...put, isCut: true };
}

/** UTF-16 units of what is put in: breaks and controls that fall away among them. */
const UNITS_LOOKED_AT = 4 * LONGEST_LINE;

function deleted(field: Field, what: Deletion): Field {
  const { text, caret } = field;
  switch (what) {
    case 'before':
      return replaced(field, clusterStart(text, caret), caret, '');
    case 'after':
      return replaced(field, caret, clusterEnd(text, caret), '');
    case 'word':
      return replaced(field, wordStart(text, caret), caret, '');
    case 'word-after':
      return replaced(field, caret, wordEnd(text, caret), '');
    case 'to-start':
      return replaced(field, 0, caret, '');
    case 'to-end':
      return replaced(field, caret, text.length, '');
  }
}

/** Pasted text may be of several lines, and may hold anything: blanks for breaks, nothing for control characters. */
function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, '');
}

function replaced({ text }: Field, from: number, to: number, by: string): Field {
  return { text: text.slice(0, from) + by + text.slice(to), caret: from + by.length };
}

function caretTarget({ text, caret }: Field, to: CaretMove): number {
  switch (to) {
    case 'back':
      return clusterStart(text, caret);
    case 'forward':
      return clusterEnd(text, caret);
    case 'word-back':
      return wordStart(text, caret);
    case 'word-forward':
      return wordEnd(text, caret);
    case 'start':
      return 0;
    case 'end':
      return text.length;
  }
}

/** Made when it is needed: the first of them takes longer than a screen. */
let segmenter: Intl.Segmenter | undefined;

/** Where the cluster before `at` begins; 0 at the start. */
function clusterStart(text: string, at: number): number {
  return at === 0
    ? 0
    : (clusters()
        .segment(text)
        .containing(at - 1)?.index ?? 0);
}

/** Where the cluster at `at` ends; the text's length at its end. */
function clusterEnd(text: string, at: number): number {
  const cluster = clusters().segment(text).containing(at);
  return cluster ? cluster.index + cluster.segment.length : text.length;
}

/** Where the word before `at` begins, blanks between passed over. */
function wordStart(text: string, at: number): number {
  return Math.max(0, text.slice(0, at).search(/\S+\s*$/u));
}

/** Where the word after `at` ends, blanks before it passed over. */
function wordEnd(text: string, at: number): number {
  return at + (/^\s*\S*/u.exec(text.slice(at))?.[0].length ?? 0);
}

function clusters(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter;
}
