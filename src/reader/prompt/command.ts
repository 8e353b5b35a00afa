/** Commands that are typed after a colon. */
import { anchorAtPercent } from '../../layout/progress.ts';
import { digitsToAscii } from '../keyboard/digits.ts';
import { toAnchor, toEnd, toRow } from '../moves/move.ts';
import { jumping } from '../moves/places.ts';
import { fetchPage } from '../moves/visit.ts';
import type { State } from '../state.ts';

/**
 * `:42` goes to a row, `:50%` to a part of the article, `:open ADDRESS` to a page; `:q` ends the reader. Digits may be
 * Arabic or Persian.
 */
export function obey(state: State, line: string): State {
  // The Arabic percent sign, and the Arabic decimal separator.
  const command = digitsToAscii(line).replace('\u066A', '%').replace('\u066B', '.');
  const row = /^\d+$/.exec(command);
  if (row) return jumping(state, (from) => toRow(from, Math.max(0, Number(row[0]) - 1)));
  const share = /^(?=.*%)%?(\d+(?:\.\d+)?)%?$/.exec(command);
  if (share) return jumping(state, (from) => toPercent(from, Number(share[1])));
  if (/^q(uit)?$/.test(command)) return { ...state, isDone: true };
  const address = /^o(?:pen)?\s+(\S+)$/.exec(line);
  if (address) return fetchPage(state, address[1], true);
  return { ...state, message: { type: 'no-command', command: line } };
}

function toPercent(state: State, percent: number): State {
  return percent >= 100
    ? toEnd(state)
    : toAnchor(state, anchorAtPercent(state.document.article, percent));
}
