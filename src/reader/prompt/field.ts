/**
 * A typed line in logical order. The caret moves in logical order too, whatever the direction of the text.
 *
 * The caret is a UTF-16 offset between two grapheme clusters (UAX#29), so that it passes or deletes a letter together
 * with its marks.
 */
export type Field = {
  readonly text: string;
  readonly caret: number;
  /** The last insertion was cut, because the line was full. */
  readonly isCut?: true;
};

export type Edit =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'delete'; readonly what: Deletion }
  | { readonly type: 'caret'; readonly to: CaretMove };

type Deletion = 'before' | 'after' | 'word' | 'word-after' | 'to-start' | 'to-end';
type CaretMove = 'back' | 'forward' | 'word-back' | 'word-forward' | 'start' | 'end';

/** The most code points of a line: longer than any sentence, and fast enough for a key. */
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

/** As much of the text as fits. */
function inserted(field: Field, text: string): Field {
  const room = LONGEST_LINE - Array.from(field.text).length;
  // A pasted book is cut before it is cleaned.
  const head = text.slice(0, UNITS_LOOKED_AT);
  const letters = Array.from(oneLine(head));
  const fitting = letters.slice(0, Math.max(0, room)).join('');
  const put = replaced(field, field.caret, field.caret, fitting);
  const isWhole = letters.length <= room && head.length === text.length;
  return isWhole ? put : { ...put, isCut: true };
}

/** The most UTF-16 units of an insertion, before line breaks and controls are removed. */
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

/** Pasted text may hold anything: line breaks become spaces, control characters are removed. */
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

/** Made when first needed: making one takes longer than drawing a screen. */
let segmenter: Intl.Segmenter | undefined;

/** Start of the cluster before `at`; 0 at the start of the text. */
function clusterStart(text: string, at: number): number {
  return at === 0
    ? 0
    : (clusters()
        .segment(text)
        .containing(at - 1)?.index ?? 0);
}

/** End of the cluster at `at`; the length of the text at its end. */
function clusterEnd(text: string, at: number): number {
  const cluster = clusters().segment(text).containing(at);
  return cluster ? cluster.index + cluster.segment.length : text.length;
}

/** Start of the word before `at`; spaces between are skipped. */
function wordStart(text: string, at: number): number {
  return Math.max(0, text.slice(0, at).search(/\S+\s*$/u));
}

/** End of the word after `at`; spaces before it are skipped. */
function wordEnd(text: string, at: number): number {
  return at + (/^\s*\S*/u.exec(text.slice(at))?.[0].length ?? 0);
}

function clusters(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter;
}
