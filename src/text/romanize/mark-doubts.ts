import type { Romanized } from './romanize.ts';
import type { DoubtKind } from './sound.ts';

/** Which doubts are shown, and by what. */
export type MarkOptions = {
  /** Kinds to show. @default vowel and letter: the others may stand at every word */
  readonly kinds?: readonly DoubtKind[];
  /** Stands where something may be missing. @default '·' (which BGN/PCGN also sets between k and h) */
  readonly missing?: string;
  /** Around what is in doubt. @default '(' and ')' */
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
