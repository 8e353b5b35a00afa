import type { Romanized } from './romanize.ts';
import type { DoubtKind } from './sound.ts';

/** The kinds of doubts to show, and their signs. */
export type MarkOptions = {
  /** Kinds to show. @default vowel and letter, because the others may occur in every word */
  readonly kinds?: readonly DoubtKind[];
  /** The sign for a place where something may be missing. @default '·' (which BGN/PCGN also sets between k and h) */
  readonly missing?: string;
  /** The brackets around a doubtful range. @default '(' and ')' */
  readonly open?: string;
  readonly close?: string;
};

/** The romanization with its doubts shown in the text: كتب k·t·b, مدرسة m·d·rsa(h). */
export function markDoubts(
  romanized: Pick<Romanized, 'text' | 'doubts'>,
  options: MarkOptions = {},
): string {
  const { kinds = ['vowel', 'letter'], missing = '·', open = '(', close = ')' } = options;
  const { text, doubts } = romanized;
  let marked = '';
  let done = 0;
  for (const { kind, from, to } of doubts) {
    if (!kinds.includes(kind)) continue;
    marked += text.slice(done, from);
    marked += from === to ? missing : open + text.slice(from, to) + close;
    done = to;
  }
  return marked + text.slice(done);
}
