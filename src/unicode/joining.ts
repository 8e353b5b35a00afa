import { FORMS, GROUP_ROWS, LAM_ALEFS } from './joining.generated.ts';
import { COMPOSITION, COMPOSITION_AT, recordOf, unpackNumbers } from './records.ts';

/** The four forms of a joined letter. The forms that join the next letter are higher by 2. */
export const Form = { ISOLATED: 0, FINAL: 1, INITIAL: 2, MEDIAL: 3 } as const;

const FORM_COUNT = 4;

// All letters with presentation forms are in the blocks Arabic, Arabic Supplement and Arabic Extended.
export const FIRST_LETTER = 0x0600;
const LETTERS = 0x0300;

/** The only lam with lam-alef ligatures in Unicode. */
export const LAM = 0x0644;

/** Whether the letter is in a block whose letters have presentation forms. */
export function hasForms(letter: number): boolean {
  return (letter - FIRST_LETTER) >>> 0 < LETTERS; // both ends in one comparison
}

/** Index of a form in a table of forms, for a letter with `hasForms`. */
export function formIndex(letter: number, form: number): number {
  return (letter - FIRST_LETTER) * FORM_COUNT + form;
}

const forms = unpackForms(FORMS);
const lamAlefs = unpackForms(LAM_ALEFS);

/** The code point drawn for a letter with `hasForms`: its form, or the letter itself if Unicode has no such form. */
export function drawnForm(letter: number, form: number): number {
  return forms[formIndex(letter, form)] || letter;
}

/** The ligature of lam (U+0644) and an alef, isolated or final; 0 if Unicode has none. */
export function lamAlef(alef: number, form: number): number {
  return hasForms(alef) ? lamAlefs[formIndex(alef, form)] : 0;
}

/** The letter of a presentation form, and which of the four forms it is. */
export type FormOf = { readonly letter: number; readonly form: number };

/** The letter and form of a presentation form; `undefined` for other code points and for ligatures. */
export function formOf(code: number): FormOf | undefined {
  formsOf ??= lettersOf(forms);
  return formsOf.get(code);
}

/** The alef and form of a lam-alef ligature; `undefined` for other code points. */
export function lamAlefOf(code: number): FormOf | undefined {
  lamAlefsOf ??= lettersOf(lamAlefs);
  return lamAlefsOf.get(code);
}

let formsOf: ReadonlyMap<number, FormOf> | undefined;
let lamAlefsOf: ReadonlyMap<number, FormOf> | undefined;

function lettersOf(table: Uint16Array): ReadonlyMap<number, FormOf> {
  const letters = new Map<number, FormOf>();
  table.forEach((code, index) => {
    const letter = FIRST_LETTER + Math.floor(index / FORM_COUNT);
    if (code !== 0) letters.set(code, { letter, form: index % FORM_COUNT });
  });
  return letters;
}

/** Joining_Group of a letter with forms, such as `TEH_MARBUTA`. Letters of one group differ only in their dots. */
export function joiningGroup(letter: number): string | undefined {
  groups ??= unpackGroups();
  return groups.get(letter);
}

let groups: ReadonlyMap<number, string> | undefined;

function unpackGroups(): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  for (const row of GROUP_ROWS.split(',')) {
    const [group, ...letters] = row.split(' ');
    for (const letter of letters) groups.set(Number.parseInt(letter, 16), group);
  }
  return groups;
}

/** The role of a character in canonical composition; Arabic only. */
export const Composition = {
  NONE: 0,
  /** A mark can compose with it to another letter, such as madda with alef, or it is such a composed letter. */
  LETTER: 1,
  MARK: 2,
} as const;

/** Whether a mark can compose with this letter to another one, or the letter is already composed. */
export function composes(letter: number): boolean {
  return compositionOf(letter) === Composition.LETTER;
}

/** Whether the mark composes with some base to one letter. */
export function combines(mark: number): boolean {
  return compositionOf(mark) === Composition.MARK;
}

function compositionOf(code: number): number {
  return (recordOf(code) >> COMPOSITION_AT) & COMPOSITION;
}

/**
 * Unpacks a table of forms; 0 means no form. It is packed in runs of three numbers: the steps from the end of the run
 * before to the index and to the code point, and the number of times that both increase by one.
 */
function unpackForms(packed: string): Uint16Array {
  const table = new Uint16Array(LETTERS * FORM_COUNT);
  const runs = unpackNumbers(packed);
  let index = 0;
  let code = 0;
  for (let run = 0; run < runs.length; run += 3) {
    index += runs[run];
    code += runs[run + 1];
    for (let count = runs[run + 2]; count > 0; count -= 1) table[index++] = code++;
  }
  return table;
}
