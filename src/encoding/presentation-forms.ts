/**
 * Converts presentation forms back to letters, and detects by their shapes whether the text is stored in logical
 * order. In logical order an initial form is followed by a form that joins it; in visual order it is preceded by one.
 */
import { Form, formOf, lamAlefOf } from '../unicode/joining.ts';

/** `unknown`: the forms contradict each other, or there are too few of them to reverse a text. */
export type Order = 'logical' | 'visual' | 'unknown';

export type Letters = {
  readonly text: string;
  /** Order of the stored forms; `undefined` if the text has none. */
  readonly order: Order | undefined;
};

/** Arabic Presentation Forms-A without word signs (FDF0 to FDFF) and ornate brackets, and Forms-B. */
const FORMS = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]/g;

/** Hebrew letters with points. The wide and the mathematical letters are letters of their own and excluded. */
const HEBREW = /[\ufb1d\ufb1f\ufb2a-\ufb4e]/g;

/** The largest share of pairs that may contradict the order. */
const MOST_DISSENT = 0.05;

/** The fewest pairs that prove visual order. */
const FEWEST = 3;

export function lettersOf(text: string): Letters {
  const hebrew = text.replace(HEBREW, (form) => form.normalize('NFD'));
  if (hebrew.search(FORMS) < 0) return { text: hebrew, order: undefined };
  const order = orderOf(hebrew);
  const letters = hebrew.replace(FORMS, (form) => {
    const parts = form.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, '');
    // The parts of a ligature are reversed if its line will be reversed later.
    return order === 'visual' ? Array.from(parts).reverse().join('') : parts;
  });
  return { text: letters, order };
}

/** The order shown by two neighbouring forms: both orders, one, or none. */
function orderOf(text: string): Order {
  let logical = 0;
  let visual = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const first = joins(text.charCodeAt(at));
    const second = first && joins(text.charCodeAt(at + 1));
    if (!first || !second) continue;
    const isLogical = first.next === second.previous;
    const isVisual = first.previous === second.next;
    if (isLogical === isVisual) continue;
    if (isLogical) logical += 1;
    else visual += 1;
  }
  const told = logical + visual;
  // Without deciding pairs, logical order is assumed, as in other texts.
  if (visual <= MOST_DISSENT * told) return 'logical';
  return visual >= FEWEST && logical <= MOST_DISSENT * told ? 'visual' : 'unknown';
}

type Joins = { readonly previous: boolean; readonly next: boolean };

function joins(code: number): Joins | undefined {
  if (code < 0xfb50) return undefined;
  const form = (formOf(code) ?? lamAlefOf(code))?.form;
  if (form === undefined) return undefined;
  return {
    previous: form === Form.FINAL || form === Form.MEDIAL,
    next: form === Form.INITIAL || form === Form.MEDIAL,
  };
}
