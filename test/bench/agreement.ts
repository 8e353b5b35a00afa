/** Before anything is measured: whether ours and FriBidi draw the same. Whole paragraphs, for only we fill lines. */
import { readFileSync } from 'node:fs';
import { analyse, breakLines, visualText } from '../../src/text/index.ts';
import type { Corpus } from './corpus.ts';
import { FRIBIDI } from './peers.ts';
import { outputOf } from './processes.ts';

export type Agreement = {
  readonly paragraphs: number;
  readonly same: number;
  /** Not the same, but with a lam-alef across a mark: we join it, as HarfBuzz and every font do, FriBidi does not. */
  readonly ligatures: number;
  /** Not the same for any other reason. */
  readonly different: number;
};

/** Of the 12 MB a part is enough. */
const MOST_PARAGRAPHS = 3000;

const LAM_MARK_ALEF = /\u0644\p{M}+[\u0622\u0623\u0625\u0627\u0671]/u;

export function compareWithFribidi(corpus: Corpus): Agreement {
  const texts = readFileSync(corpus.file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, MOST_PARAGRAPHS);
  const command = [FRIBIDI, '--nopad', '--clean', '--nobreak'] as const;
  const theirs = outputOf(command, `${texts.join('\n')}\n`).split('\n');
  const apart = texts.filter((text, index) => drawn(text) !== theirs[index]);
  const ligatures = apart.filter((text) => LAM_MARK_ALEF.test(text)).length;
  return {
    paragraphs: texts.length,
    same: texts.length - apart.length,
    ligatures,
    different: apart.length - ligatures,
  };
}

/** Hamza stands by itself in any case: FriBidi writes the letter, we its presentation form, which looks the same. */
const HAMZA = '\u0621';
const HAMZA_FORM = '\ufe80';

/** The paragraph on one line in visual order. */
function drawn(text: string): string {
  const paragraph = analyse(text);
  const lines = breakLines(paragraph, Number.POSITIVE_INFINITY);
  const rows = lines.map((line) => visualText(paragraph, line));
  return rows.join('\n').replaceAll(HAMZA_FORM, HAMZA);
}
