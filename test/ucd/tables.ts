import { Bidi, type BidiName } from '../../src/unicode/bidi-class.ts';
import { Kind, type KindName } from '../../src/unicode/cell-kind.ts';
import { Joining, type JoiningName } from '../../src/unicode/joining.ts';
import { Break, type BreakName } from '../../src/unicode/line-break.ts';
import { CODE_POINTS } from '../../src/unicode/ranges.ts';
import { packPairs, packRanges } from './packed.ts';
import { codePoints, heading, missingRows, readUcd, rows, unicodeData } from './ucd.ts';

/** The generated files of `src/unicode`, by name. */
export function generatedTables(): Record<string, string> {
  return {
    'bidi.generated.ts': bidiTable(),
    'cell.generated.ts': cellTable(),
    'joining.generated.ts': joiningTable(),
    'line-break.generated.ts': lineBreakTable(),
  };
}

function bidiTable(): string {
  const classes = new Uint8Array(CODE_POINTS);
  const text = readUcd('DerivedBidiClass.txt');
  const missing: Readonly<Record<string, BidiName>> = {
    Left_To_Right: 'L',
    Right_To_Left: 'R',
    Arabic_Letter: 'AL',
    European_Terminator: 'ET',
    Boundary_Neutral: 'BN',
  };
  for (const { first, last, fields } of missingRows(text)) {
    classes.fill(Bidi[missing[fields[0] ?? ''] ?? 'L'], first, last + 1);
  }
  for (const { first, last, fields } of rows(text)) {
    classes.fill(Bidi[fields[0] as BidiName], first, last + 1);
  }
  const mirrored = [...rows(readUcd('BidiMirroring.txt'))].map(
    ({ first, fields }) => [first, codePoints(fields[0] ?? '')[0] ?? 0] as const,
  );
  const brackets = [...rows(readUcd('BidiBrackets.txt'))]
    .filter(({ fields }) => fields[1] === 'o')
    .map(({ first, fields }) => [first, codePoints(fields[0] ?? '')[0] ?? 0] as const);
  return [
    banner(['DerivedBidiClass.txt', 'BidiMirroring.txt', 'BidiBrackets.txt']),
    record('BIDI_RANGES', packRanges(classes, Object.keys(Bidi))),
    constant('MIRROR_PAIRS', packPairs(mirrored)),
    constant('BRACKET_PAIRS', packPairs(brackets)),
  ].join('\n');
}

function cellTable(): string {
  const kinds = new Uint8Array(CODE_POINTS);
  const set = (kind: KindName, first: number, last = first) =>
    kinds.fill(Kind[kind], first, last + 1);
  const categories = generalCategories();

  for (const { first, last, fields } of rows(readUcd('EastAsianWidth.txt'))) {
    if (fields[0] === 'W' || fields[0] === 'F') set('WIDE', first, last);
  }
  for (const { first, last, fields } of rows(readUcd('emoji-data.txt'))) {
    if (fields[0] !== 'Extended_Pictographic') continue;
    for (let code = first; code <= last; code += 1) {
      set(kinds[code] === Kind.WIDE ? 'WIDE_PICTOGRAPH' : 'NARROW_PICTOGRAPH', code);
    }
  }
  const jamo: Readonly<Record<string, KindName>> = {
    L: 'JAMO_L',
    V: 'JAMO_V',
    T: 'JAMO_T',
    LV: 'SYLLABLE',
    LVT: 'SYLLABLE',
    Regional_Indicator: 'REGIONAL',
  };
  for (const { first, last, fields } of rows(readUcd('GraphemeBreakProperty.txt'))) {
    const value = fields[0] ?? '';
    const kind = jamo[value];
    if (kind) set(kind, first, last);
    if (value !== 'Extend' && value !== 'SpacingMark') continue;
    for (let code = first; code <= last; code += 1) {
      const category = categories[code];
      if (category === 'Mn' || category === 'Me') set('MARK', code);
      else if (kinds[code] !== Kind.WIDE) set('SPACING', code);
    }
  }
  for (const { first, last, fields } of rows(readUcd('emoji-data.txt'))) {
    if (fields[0] === 'Emoji_Modifier') set('MODIFIER', first, last);
  }
  // Of Default_Ignorable_Code_Point what is not Cf anyway (DerivedCoreProperties.txt gives the sum).
  for (const { first, last, fields } of rows(readUcd('PropList.txt'))) {
    const property = fields[0] ?? '';
    if (property === 'Other_Default_Ignorable_Code_Point') set('HIDDEN', first, last);
    if (property === 'Variation_Selector') set('HIDDEN', first, last);
  }
  const byCategory: Readonly<Record<string, KindName>> = {
    Cc: 'HIDDEN',
    Cf: 'HIDDEN',
    Cs: 'SURROGATE',
    Zl: 'TERMINATOR',
    Zp: 'TERMINATOR',
    Zs: 'BLANK',
  };
  categories.forEach((category, code) => {
    const kind = byCategory[category];
    if (kind) set(kind, code);
  });
  set('ZWJ', 0x200d);
  set('TAB', 0x0009);
  set('TERMINATOR', 0x000a, 0x000d); // LF, VT, FF, CR: LB4, LB5
  set('TERMINATOR', 0x0085);
  set('NARROW', 0x00a0); // no-break spaces stay at the end of a line: LB12
  set('NARROW', 0x2007);
  set('NARROW', 0x202f);
  set('NARROW', 0x1680); // a space with ink
  set('WIDE_BLANK', 0x3000);
  set('HIDDEN', 0x20e3); // the keycap: terminals disagree on its width, and the digit under it says enough
  set('AYAH', 0x06dd); // of the Prepended_Concatenation_Marks the two that enclose a number
  set('AYAH', 0x08e2);
  return [
    banner([
      'EastAsianWidth.txt',
      'GraphemeBreakProperty.txt',
      'emoji-data.txt',
      'PropList.txt',
      'UnicodeData.txt',
    ]),
    record('CELL_RANGES', packRanges(kinds, Object.keys(Kind))),
  ].join('\n');
}

function joiningTable(): string {
  const types = new Uint8Array(CODE_POINTS);
  const groups = new Map<number, string>();
  // "Those that are not explicitly listed and that are of General Category Mn, Me, or Cf have joining
  // type T" (ArabicShaping.txt).
  generalCategories().forEach((category, code) => {
    if (category === 'Mn' || category === 'Me' || category === 'Cf') types[code] = Joining.T;
  });
  for (const { first, fields } of rows(readUcd('ArabicShaping.txt'))) {
    types[first] = Joining[fields[1] as JoiningName];
    groups.set(first, fields[2] ?? '');
  }

  const tags = ['<isolated>', '<final>', '<initial>', '<medial>'];
  const forms = new Map<number, string[]>();
  const ligatures = new Map<string, string[]>();
  const compositions: string[] = [];
  for (const { first: whole, fields } of unicodeData(readUcd('UnicodeData.txt'))) {
    const [tag = '', ...rest] = (fields[4] ?? '').split(' ');
    const parts = codePoints(rest.join(' '));
    const form = tags.indexOf(tag);
    if (form >= 0 && parts.length === 1) {
      addForm(forms, parts[0] ?? 0, form, whole);
    } else if (
      form >= 0 &&
      parts.length === 2 &&
      groups.get(parts[0] ?? 0) === 'LAM' &&
      groups.get(parts[1] ?? 0) === 'ALEF'
    ) {
      addForm(ligatures, parts.map(hex).join(' '), form, whole);
    } else if (/^06[0-9A-F]{2}$/.test(tag)) {
      compositions.push([...codePoints(`${tag} ${rest[0]}`), whole].map(hex).join(' '));
    }
  }
  const formRows = [...forms]
    .sort(([a], [b]) => a - b)
    .map(([letter, codes]) => `${hex(letter)} ${codes.join(' ').trimEnd()}`);
  const byGroup = new Map<string, number[]>();
  for (const letter of [...forms.keys()].sort((a, b) => a - b)) {
    const group = groups.get(letter);
    if (group && group !== 'No_Joining_Group') {
      byGroup.set(group, [...(byGroup.get(group) ?? []), letter]);
    }
  }
  const groupRows = [...byGroup].map(
    ([group, letters]) => `${group.replace(/ /g, '_')} ${letters.map(hex).join(' ')}`,
  );
  const ligatureRows = [...ligatures].map(
    ([pair, codes]) => `${pair} ${codes.join(' ').trimEnd()}`,
  );
  return [
    banner(['ArabicShaping.txt', 'UnicodeData.txt']),
    record('JOINING_RANGES', packRanges(types, Object.keys(Joining))),
    '/** Letter, then its isolated, final, initial and medial form; an empty field where there is none. */',
    constant('FORM_ROWS', formRows.join(',')),
    '/** Joining group, then its letters that have forms. */',
    constant('GROUP_ROWS', groupRows.sort().join(',')),
    '/** Lam, alef, then their isolated and final ligature. */',
    constant('LAM_ALEF_ROWS', ligatureRows.sort().join(',')),
    '/** Letter, mark, and the letter canonically equivalent to both. */',
    constant('COMPOSITIONS', compositions.join(',')),
  ].join('\n');
}

function lineBreakTable(): string {
  const classes = new Uint8Array(CODE_POINTS);
  const text = readUcd('LineBreak.txt');
  const categories = generalCategories();
  // LB1
  const resolved: Readonly<Record<string, BreakName>> = {
    AI: 'AL',
    SG: 'AL',
    XX: 'AL',
    SA: 'AL',
    CJ: 'NS',
  };
  for (const { first, last, name } of defaultBreaks(text)) {
    classes.fill(Break[name], first, last + 1);
  }
  for (const { first, last, fields } of rows(text)) {
    const name = fields[0] ?? '';
    classes.fill(Break[resolved[name] ?? (name as BreakName)], first, last + 1);
    if (name !== 'SA' && name !== 'QU') continue;
    for (let code = first; code <= last; code += 1) {
      const category = categories[code];
      if (name === 'SA' && (category === 'Mn' || category === 'Mc')) classes[code] = Break.CM; // LB1
      if (name === 'QU' && category === 'Pi') classes[code] = Break.PI;
      if (name === 'QU' && category === 'Pf') classes[code] = Break.PF;
    }
  }
  for (const { first, last, fields } of rows(readUcd('EastAsianWidth.txt'))) {
    if (!['F', 'W', 'H'].includes(fields[0] ?? '')) continue; // LB30
    for (let code = first; code <= last; code += 1) {
      if (classes[code] === Break.OP) classes[code] = Break.WIDE_OP;
    }
  }
  for (const { first, last, fields } of rows(readUcd('emoji-data.txt'))) {
    if (fields[0] !== 'Extended_Pictographic') continue;
    for (let code = first; code <= last; code += 1) {
      if (categories[code] === '') classes[code] = Break.EB; // LB30b
    }
  }
  return [
    banner(['LineBreak.txt', 'EastAsianWidth.txt', 'emoji-data.txt', 'UnicodeData.txt']),
    record('LINE_BREAK_RANGES', packRanges(classes, Object.keys(Break))),
  ].join('\n');
}

/** What the head of LineBreak.txt says, in prose, of code points that it does not list. */
function* defaultBreaks(text: string): Generator<{ first: number; last: number; name: BreakName }> {
  let name: BreakName = 'AL'; // XX
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) return;
    name = (/default to "(\w+)"/.exec(line)?.[1] as BreakName | undefined) ?? name;
    const range = /U\+([\dA-F]+)\.\.U\+([\dA-F]+)/.exec(line);
    if (range) yield { first: Number.parseInt(range[1], 16), last: Number.parseInt(range[2], 16), name };
  }
}

/** General_Category of each code point; empty where nothing is assigned. */
function generalCategories(): string[] {
  const categories = new Array<string>(CODE_POINTS).fill('');
  for (const { first, last, fields } of unicodeData(readUcd('UnicodeData.txt'))) {
    categories.fill(fields[1] ?? '', first, last + 1);
  }
  return categories;
}

function addForm<Key>(forms: Map<Key, string[]>, key: Key, form: number, whole: number): void {
  const codes = forms.get(key) ?? ['', '', '', ''];
  // The first in code order is the letter's own; later ones are compatibility doubles.
  if (codes[form] === '') codes[form] = hex(whole);
  forms.set(key, codes);
}

function hex(code: number): string {
  return code.toString(16);
}

function banner(inputs: readonly string[]): string {
  const command = 'UPDATE=1 npx vitest run test/unicode/tables.test.ts';
  const lines = inputs.flatMap((input) => {
    const head = heading(input);
    return head.length > 0 ? [head.join(', ')] : [`${input} (has no heading)`];
  });
  return [
    '// Generated, do not edit. Made by',
    `//   ${command}`,
    '// from',
    ...lines.map((line) => `//   ${line}`),
    '',
  ].join('\n');
}

function record(name: string, entries: readonly (readonly [string, string])[]): string {
  const lines = entries.map(([key, value]) => `  ${key}:\n${literal(value, '    ')},`);
  return `export const ${name} = {\n${lines.join('\n')}\n} as const;\n`;
}

function constant(name: string, value: string): string {
  return `export const ${name} =\n${literal(value, '  ')};\n`;
}

/** A string literal in pieces of at most a hundred columns, divided after commas. */
function literal(value: string, indent: string): string {
  const pieces = value.match(/.{1,84}(?:,|$)/g) ?? [''];
  return pieces.map((piece) => `${indent}'${piece}'`).join(' +\n');
}
