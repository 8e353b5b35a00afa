/**
 * How Ink's own drawing cuts text into cells, in tests: by our cells and not by grapheme clusters, of which a lam-alef is
 * two.
 */
import { type Token, tokenize as tokenizeClusters } from '@alcalzone/ansi-tokenize';
import { analyse, visualCells } from '../src/text/index.ts';

export { styledCharsFromTokens, styledCharsToString } from '@alcalzone/ansi-tokenize';

export function tokenize(source: string): Token[] {
  const tokens = tokenizeClusters(source);
  const starts = startsOf(
    tokens.map((token) => (token.type === 'char' ? token.value : '')).join(''),
  );
  const joined: Token[] = [];
  let open: { value: string } | undefined;
  let at = 0;
  for (const token of tokens) {
    if (token.type !== 'char') {
      joined.push(token);
      continue;
    }
    const { value } = token;
    const isOwn = value === '\n' || INVISIBLE.test(value);
    if (open && !isOwn && !starts.has(at)) {
      open.value += value;
    } else {
      const copy = { ...token };
      joined.push(copy);
      open = value === '\n' ? undefined : isOwn ? open : copy;
    }
    at += value.length;
  }
  return joined;
}

/** Ink leaves these out where they stand alone. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;

/** Offsets at which a cell begins. */
function startsOf(text: string): ReadonlySet<number> {
  const whole = { from: 0, to: text.length, end: text.length };
  const cells = visualCells(analyse(text, { breaks: false }), whole);
  return new Set(cells.map(({ from }) => from));
}
