import * as library from '@cto.af/linebreak';
import { LineBreak, LineBreakClasses, NO_BREAK, PASS } from '@cto.af/linebreak';
import { CELL_KIND, Kind } from '../unicode/cell-kind.ts';

/** Every rule of UAX#14 15.1, numbers by its example 7, in the library's hands. */
export const libraryRules = new library.Rules();

// The library finds a rule by the name of its function, which a minifier changes: so by the function itself.
exchange(library.LB13, library.Example7_13);
exchange(library.LB25, library.Example7_25);

// The library's LB15a (2.0.1) means to hold spaces behind an initial quotation mark, but where there is none it
// holds the next character, and «a b» would never break.
exchange(library.LB15a, (state) => {
  const result = library.LB15a(state);
  if (result === NO_BREAK) state.spaces = state.next.cls === LineBreakClasses.SP;
  return result;
});

// Nor does it forget, at the end of a line, that it was in the midst of spaces (LB8, LB14 to LB17).
exchange(library.LB06, (state) => {
  const result = library.LB06(state);
  if (result !== PASS) {
    state.spaces = false;
    state.LB8 = false;
  }
  return result;
});

function exchange(rule: library.BreakRule, other: library.BreakRule): void {
  libraryRules.rules = libraryRules.rules.map((known) => (known === rule ? other : known));
}

/** Classes of the simple path (UAX#14, table 1). Quotation marks are three, by general category. */
export const C = {
  OTHER: 0,
  AL: 1,
  HL: 2,
  NU: 3,
  SP: 4,
  CM: 5,
  GL: 6,
  WJ: 7,
  IS: 8,
  EX: 9,
  CL: 10,
  CP: 11,
  OP: 12,
  QU: 13,
  /** Initial and final quotation marks, general categories Pi and Pf: LB15a, LB15b. */
  PI: 14,
  PF: 15,
  HY: 16,
  BA: 17,
  BB: 18,
  SY: 19,
  PO: 20,
  PR: 21,
  IN: 22,
  B2: 23,
  NS: 24,
  BK: 25,
  CR: 26,
  LF: 27,
  NL: 28,
  /** Start of text. */
  SOT: 29,
} as const;
export type ClassName = keyof typeof C;

let simple: Uint8Array | undefined;

/** The simple class of each UTF-16 unit; `OTHER` for what only the library knows how to treat. */
export function simpleClasses(): Uint8Array {
  simple ??= readClasses();
  return simple;
}

/** Every letter of the alphabets with the general punctuation, but not the symbols that can be emoji. */
const SIMPLE_RANGES = [
  [0x0000, 0x20ff],
  [0xfb00, 0xfeff],
] as const;

/** The library's own classes, brought down to those of the simple path. */
function readClasses(): Uint8Array {
  const { AI, SG, XX, QU } = LineBreakClasses;
  const simpleOf = new Uint8Array(64);
  for (const [name, value] of Object.entries(LineBreakClasses)) {
    simpleOf[value] = C[name as ClassName] ?? C.OTHER;
  }
  for (const value of [AI, SG, XX]) simpleOf[value] = C.AL; // LB1

  const table = new Uint8Array(0x10000);
  for (const [first, last] of SIMPLE_RANGES) {
    for (let unit = first; unit <= last; unit += 1) {
      const value = LineBreak.get(unit);
      const kind = CELL_KIND[unit];
      if (kind === Kind.WIDE || kind === Kind.NARROW_PICTOGRAPH) continue; // LB30, LB30b
      table[unit] = simpleOf[value];
      if (value === QU && /\p{Pi}/u.test(String.fromCharCode(unit))) table[unit] = C.PI;
      if (value === QU && /\p{Pf}/u.test(String.fromCharCode(unit))) table[unit] = C.PF;
    }
  }
  return table;
}
