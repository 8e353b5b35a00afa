/**
 * Joiners between presentation forms, for a terminal that converts forms to letters and joins them again. There, a
 * word with a ZWNJ would close up, and a form kept open by a ZWJ would close.
 */

import { Form, formOf, lamAlefOf } from '../../unicode/joining.ts';
import { Joining, joiningType } from '../../unicode/joining-type.ts';

const ZWNJ = '\u200C';
const ZWJ = '\u200D';

/** The joiner required between two clusters, in logical order, so that they join as their forms show; or ''. */
export function joinerBetween(before: string, after: string): string {
  const first = letterOf(before);
  const second = letterOf(after);
  const canJoin = first.joinsNext && second.joinsPrevious;
  const isOpen = first.form === Form.INITIAL || first.form === Form.MEDIAL;
  const isReached = second.form === Form.FINAL || second.form === Form.MEDIAL;
  if (canJoin) {
    const isParted =
      (first.form !== undefined && !isOpen) || (second.form !== undefined && !isReached);
    return isParted ? ZWNJ : '';
  }
  return isOpen || isReached ? ZWJ : '';
}

type JoinedLetter = {
  /** The form that is drawn; `undefined` for a letter without forms. */
  readonly form?: number;
  readonly joinsNext: boolean;
  readonly joinsPrevious: boolean;
};

function letterOf(cluster: string): JoinedLetter {
  const code = cluster.codePointAt(0) ?? 0;
  const known = formOf(code) ?? lamAlefOf(code); // a lam-alef joins like its alef
  const type = joiningType(known?.letter ?? code);
  return {
    form: known?.form,
    joinsNext: type === Joining.D || type === Joining.L || type === Joining.C,
    joinsPrevious: type === Joining.D || type === Joining.R || type === Joining.C,
  };
}
