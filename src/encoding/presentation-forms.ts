/**
 * Letters that were stored in the shape they have in a word (Unicode's presentation forms), turned back to letters;
 * and whether they were stored in the order in which they are read, which their shapes tell: an initial form has one
 * that joins it behind it, or, in lines that were stored as they are seen, before it.
 */
import { Form, formOf, lamAlefOf } from '../unicode/joining.ts';

/** `unknown`: the forms do not agree, or are too few to turn a text for. */
export type Order = 'logical' | 'visual' | 'unknown';

export type Letters = {
  readonly text: string;
  /** That of the stored forms; undefined where the text has none. */
  readonly order: Order | undefined;
};

/** Arabic Presentation Forms-A without words that are one sign (FDF0 to FDFF) and ornate brackets, and Forms-B. */
const FORMS = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]/g;

/** Hebrew letters with points; the wide and the mathematical ones are letters of their own. */
const HEBREW = /[\ufb1d\ufb1f\ufb2a-\ufb4e]/g;

/** Of pairs that tell the order, the share that may tell the other. */
const MOST_DISSENT = 0.05;

/** Fewer pairs prove no visual order. */
const FEWEST = 3;

export function lettersOf(text: string): Letters {
  const hebrew = text.replace(HEBREW, (form) => form.normalize('NFD'));
  if (hebrew.search(FORMS) < 0) return { text: hebrew, order: undefined };
  const order = orderOf(hebrew);
  const letters = hebrew.replace(FORMS, (form) => {
    const parts = form.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, '');
    // A ligature in a line that will be turned has to be turned with it.
    return order === 'visual' ? Array.from(parts).reverse().join('') : parts;
  });
  return { text: letters, order };
}

/** What two neighbouring forms say: both orders fit, one, or none. */
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
  // Without a pair that tells: as everything else is stored.
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
