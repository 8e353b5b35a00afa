/**
 * Joiners between presentation forms, for a terminal that turns forms into letters and joins them anew: there a word
 * that is parted by a ZWNJ would close, and a form that stands open by a ZWJ would shut.
 */
import { Form, formOf, Joining, joiningType, lamAlefOf } from '../../unicode/joining.ts';

const ZWNJ = '\u200C';
const ZWJ = '\u200D';

/** What has to stand between two clusters, in logical order, so that they are joined as their forms say; or ''. */
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
  /** The form that is drawn; a letter without forms has none. */
  readonly form?: number;
  readonly joinsNext: boolean;
  readonly joinsPrevious: boolean;
};

function letterOf(cluster: string): JoinedLetter {
  const code = cluster.codePointAt(0) ?? 0;
  const known = formOf(code) ?? lamAlefOf(code); // a lam-alef joins as its alef does
  const type = joiningType(known?.letter ?? code);
  return {
    form: known?.form,
    joinsNext: type === Joining.D || type === Joining.L || type === Joining.C,
    joinsPrevious: type === Joining.D || type === Joining.R || type === Joining.C,
  };
}
