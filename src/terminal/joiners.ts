/**
 * Joiners between presentation forms, for a terminal that turns forms into letters and joins them anew: there a word
 * that is parted by a ZWNJ would close, and a form that stands open by a ZWJ would shut.
 */
import { Form, JOINING_TYPE, Joining, lamAlef, presentationForm } from '../unicode/joining.ts';

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

type Letter = {
  /** The form that is drawn; a letter without forms has none. */
  readonly form?: number;
  readonly joinsNext: boolean;
  readonly joinsPrevious: boolean;
};

function letterOf(cluster: string): Letter {
  const code = cluster.codePointAt(0) ?? 0;
  const known = forms().get(code);
  const type = JOINING_TYPE[known?.letter ?? code] ?? Joining.U;
  return {
    form: known?.form,
    joinsNext: type === Joining.D || type === Joining.L || type === Joining.C,
    joinsPrevious: type === Joining.D || type === Joining.R || type === Joining.C,
  };
}

let known: Map<number, { letter: number; form: number }> | undefined;

/** The letter and the form of each presentation form; a lam-alef joins as its alef does. */
function forms(): ReadonlyMap<number, { letter: number; form: number }> {
  if (known) return known;
  known = new Map();
  for (let letter = FIRST_LETTER; letter <= LAST_LETTER; letter += 1) {
    for (const form of Object.values(Form)) {
      known.set(presentationForm(letter, form), { letter, form });
    }
    for (const form of [Form.ISOLATED, Form.FINAL]) {
      known.set(lamAlef(letter, form), { letter, form });
    }
  }
  known.delete(0); // letters and forms that are not there
  return known;
}

/** All letters that have forms stand in Arabic, Arabic Supplement and Arabic Extended. */
const FIRST_LETTER = 0x0600;
const LAST_LETTER = 0x08ff;
