/**
 * Wraps sentences into rows. In visual order, rows begin at the side of their language; as logical text, every row
 * begins at the left and has no bidi controls.
 */

import { plain } from '../../languages/isolates.ts';
import { wrapped } from '../../layout/phrase.ts';
import { blank, ornament, type Row, rowText, type Side } from '../../layout/row.ts';
import { analyse, breakLines, cellWidth, type Direction } from '../../text/index.ts';
import { columns, type LetterOrder, orderOf, writeLines, writeVisual } from './stdout.ts';

export type Wrapping = {
  /** Where rows begin. */
  readonly start: Side;
  /** The text in rows of at most `width` cells, with `indent` blank cells at their beginning. */
  readonly lines: (text: string, width: number, indent?: number) => Row[];
};

/** `direction`: of the language of the sentences. */
export function wrappingOf(order: LetterOrder, direction: Direction): Wrapping {
  if (order === 'logical') return { start: 'left', lines: logicalRows };
  const start = direction === 'rtl' ? 'right' : 'left';
  return {
    start,
    lines: (text, width, indent = 0) =>
      wrapped(text, width - indent, { direction }).map((row) =>
        start === 'right' ? [...row, ...blank(indent)] : [...blank(indent), ...row],
      ),
  };
}

/** Writes a sentence to standard output. */
export async function writeSentence(sentence: string, direction: Direction): Promise<void> {
  await writeSentences([sentence], direction);
}

/** Writes sentences to standard output, each on its own line. */
export async function writeSentences(
  sentences: readonly string[],
  direction: Direction,
): Promise<void> {
  if (direction === 'ltr' || orderOf('auto') === 'logical') return writeLines(sentences.map(plain));
  await writeVisual(visualRows(sentences, direction));
}

/** Sentences of a right-to-left language, in the dialect of the terminal. */
export function visualRows(sentences: readonly string[], direction: Direction): string[] {
  const { lines } = wrappingOf('visual', direction);
  return sentences.flatMap((sentence) => lines(sentence, columns()).map(rowText));
}

function logicalRows(text: string, width: number, indent = 0): Row[] {
  const logical = plain(text);
  return breakLines(analyse(logical), width - indent).map(({ from, to }) => {
    const line = logical.slice(from, to);
    return [...blank(indent), ornament(line, cellWidth(line), 'text')];
  });
}
