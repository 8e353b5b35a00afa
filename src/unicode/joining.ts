import {
  COMPOSITIONS,
  FORM_ROWS,
  GROUP_ROWS,
  JOINING_RANGES,
  LAM_ALEF_ROWS,
} from './joining.generated.ts';
import { unpackRanges } from './ranges.ts';

/**
 * Values of Joining_Type (The Unicode Standard, 9.2, table 9-3). C, join-causing, has no forms of its own
 * but joins on both sides, so a neighbour sees no difference between it and D.
 */
export const Joining = {
  /** Non-joining. */
  U: 0,
  /** Transparent: a mark or a format character, invisible to its neighbours. */
  T: 1,
  /** Joins the letter before it (the one on its right). */
  R: 2,
  /** Joins on both sides. */
  D: 3,
  /** Joins the letter after it (the one on its left). */
  L: 4,
  C: 5,
} as const;

export type JoiningName = keyof typeof Joining;

/** Joining_Type of each code point. */
export const JOINING_TYPE: Uint8Array = unpackRanges(JOINING_RANGES, Joining);

/** The four shapes of a joined letter, numbered so that joining the next letter adds 2. */
export const Form = { ISOLATED: 0, FINAL: 1, INITIAL: 2, MEDIAL: 3 } as const;

// All letters with presentation forms stand in the blocks Arabic, Arabic Supplement and Arabic Extended.
const FIRST_LETTER = 0x0600;
const LETTERS = 0x0300;

/** The only lam of which Unicode has ligatures with alef. */
export const LAM = 0x0644;

const forms = new Uint16Array(LETTERS * 4);
for (const [letter, ...codes] of hexRows(FORM_ROWS)) {
  forms.set(codes, (letter - FIRST_LETTER) * 4);
}

/** Whether the letter is of a block in which letters have presentation forms. */
export function hasForms(letter: number): boolean {
  return letter >= FIRST_LETTER && letter < FIRST_LETTER + LETTERS;
}

/** The presentation form, a code point, of a letter that `hasForms`; 0 where Unicode has none. */
export function presentationForm(letter: number, form: number): number {
  return forms[(letter - FIRST_LETTER) * 4 + form];
}

/** One past the last letter that `drawnForm` knows. */
export const DRAWN_FORMS = FIRST_LETTER + LETTERS;

const drawn = new Uint16Array(DRAWN_FORMS * 4);
for (let index = 0; index < drawn.length; index += 1) drawn[index] = index >> 2;
for (let index = 0; index < forms.length; index += 1) {
  if (forms[index] !== 0) drawn[FIRST_LETTER * 4 + index] = forms[index];
}

/** What is drawn, a code point, for a character below `DRAWN_FORMS`: the form, or the character where Unicode has none. */
export function drawnForm(letter: number, form: number): number {
  return drawn[letter * 4 + form];
}

/** Of a presentation form: the letter, and which of the four forms it is. */
export type FormOf = { readonly letter: number; readonly form: number };

const formsOf = new Map<number, FormOf>();
for (const [letter, ...codes] of hexRows(FORM_ROWS)) {
  for (const [form, code] of codes.entries()) formsOf.set(code, { letter, form });
}

/** What a presentation form is a form of; `undefined` for other code points and for ligatures. */
export function formOf(code: number): FormOf | undefined {
  return formsOf.get(code);
}

const groups = new Map<number, string>();
for (const row of GROUP_ROWS.split(',')) {
  const [group, ...letters] = row.split(' ');
  for (const letter of letters) groups.set(Number.parseInt(letter, 16), group);
}

/** Joining_Group of a letter that has forms, as `TEH_MARBUTA`: the letters of a group differ in their dots. */
export function joiningGroup(letter: number): string | undefined {
  return groups.get(letter);
}

const lamAlefs = new Uint16Array(LETTERS * 2);
for (const [, alef, ...codes] of hexRows(LAM_ALEF_ROWS)) {
  lamAlefs.set(codes, (alef - FIRST_LETTER) * 2);
}

/** The ligature of lam (U+0644) and an alef, isolated or final; 0 where Unicode has none. */
export function lamAlef(alef: number, form: number): number {
  return hasForms(alef) ? lamAlefs[(alef - FIRST_LETTER) * 2 + form] : 0;
}

const finalLamAlefs = new Set(hexRows(LAM_ALEF_ROWS).map(([, , , final]) => final));

/** Whether the code point is a lam-alef that is joined to the letter before it. */
export function isFinalLamAlef(code: number): boolean {
  return finalLamAlefs.has(code);
}

const isolatedLamAlefs = new Set(hexRows(LAM_ALEF_ROWS).map(([, , isolated]) => isolated));

/** Whether the code point is any lam-alef. */
export function isLamAlef(code: number): boolean {
  return finalLamAlefs.has(code) || isolatedLamAlefs.has(code);
}

const composing = new Uint8Array(LETTERS);
const combining = new Set<number>();
for (const [letter, mark, whole] of hexRows(COMPOSITIONS)) {
  composing[letter - FIRST_LETTER] = 1;
  composing[whole - FIRST_LETTER] = 1;
  combining.add(mark);
}

/**
 * Whether a mark can make another letter of this one, as madda of alef, or of one that has such a mark already. The
 * letter is one that `hasForms`.
 */
export function composes(letter: number): boolean {
  return composing[letter - FIRST_LETTER] === 1;
}

/** Whether the mark makes one letter with some base. */
export function combines(mark: number): boolean {
  return combining.has(mark);
}

/** Rows divided by commas, fields by blanks; an empty field is 0. */
function hexRows(packed: string): number[][] {
  return packed
    .split(',')
    .map((row) => row.split(' ').map((code) => Number.parseInt(code || '0', 16)));
}
