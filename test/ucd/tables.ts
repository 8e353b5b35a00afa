import { Bidi, Bracket } from '../../src/unicode/bidi-class.ts';
import { Kind } from '../../src/unicode/cell-kind.ts';
import { Joining } from '../../src/unicode/joining-type.ts';
import { LAM } from '../../src/unicode/joining.ts';
import { type BidiName, type BreakName, CODE_POINTS, Composition, FIRST_LETTER, formIndex, type JoiningName, type KindName } from '../../src/unicode/testing.ts';
import { Break } from '../../src/unicode/line-break.ts';
import { BIDI_CLASS, BIDI_CLASS_AT, BRACKET, BRACKET_AT, CELL_KIND, CELL_KIND_AT, COMPOSITION, COMPOSITION_AT, EAST_ASIAN, EAST_ASIAN_AT, JOINING_TYPE, JOINING_TYPE_AT, LINE_BREAK, LINE_BREAK_AT, MIRROR, MIRROR_AT, UNSETTLED, UNSETTLED_AT } from '../../src/unicode/records.ts';
import { type Field, packForms, packRecords } from './packed.ts';
import { codePoints, heading, readUcd, rows } from './ucd.ts';

/** The generated files of `src/unicode`, by name. */
export function generatedTables(): Record<string, string> {
  return {
    'joining.generated.ts': joiningTable(),
    'records.generated.ts': recordTable(),
  };
}

/** Tables of what is known of each code point. */
export function properties() {
  return {
    bidiClasses: bidiClasses(),
    mirroringGlyphs: mirroringGlyphs(),
    brackets: brackets(),
    cellKinds: cellKinds(),
    lineBreaks: lineBreaks(),
    joiningTypes: joiningTypes(),
    compositions: compositions(),
    eastAsian: eastAsian(),
    unsettledWidths: unsettledWidths(),
  };
}

function recordTable(): string {
  const { bidiClasses, mirroringGlyphs, brackets, ...others } = properties();
  const stepAt = (code: number) => mirroringGlyphs[code] - code;
  const steps = [...new Set([0, ...mirroringGlyphs.map((glyph, code) => glyph - code)])];
  const fields: readonly Field[] = [
    [bidiClasses, BIDI_CLASS_AT, BIDI_CLASS],
    [mirroringGlyphs.map((_, code) => steps.indexOf(stepAt(code))), MIRROR_AT, MIRROR],
    [brackets, BRACKET_AT, BRACKET],
    [others.cellKinds, CELL_KIND_AT, CELL_KIND],
    [others.lineBreaks, LINE_BREAK_AT, LINE_BREAK],
    [others.joiningTypes, JOINING_TYPE_AT, JOINING_TYPE],
    [others.compositions, COMPOSITION_AT, COMPOSITION],
    [others.eastAsian, EAST_ASIAN_AT, EAST_ASIAN],
    [others.unsettledWidths, UNSETTLED_AT, UNSETTLED],
  ];
  const { records, pages, runs } = packRecords(fields);
  return [
    banner([
      'DerivedGeneralCategory.txt',
      'DerivedBidiClass.txt',
      'BidiMirroring.txt',
      'BidiBrackets.txt',
      'DerivedJoiningType.txt',
      'DerivedDecompositions.txt',
      'DerivedCoreProperties.txt',
      'LineBreak.txt',
      'EastAsianWidth.txt',
      'GraphemeBreakProperty.txt',
      'emoji-data.txt',
      'PropList.txt',
      'DerivedAge.txt',
    ]),
    '/** The records that there are. */',
    constant('RECORDS', records),
    '/** The pages that there are, divided by semicolons: see `records.ts`. */',
    constant('PAGES', pages),
    constant('PAGE_RUNS', runs),
    '/** Steps from a code point to its mirroring glyph. */',
    constant('MIRROR_STEPS', steps.join()),
  ].join('\n');
}

function bidiClasses(): Uint8Array {
  const classes = new Uint8Array(CODE_POINTS);
  for (const { first, last, fields } of rows(readUcd('DerivedBidiClass.txt'))) {
    classes.fill(Bidi[fields[0] as BidiName], first, last + 1);
  }
  return classes;
}

/** Bidi_Mirroring_Glyph; the code point itself where there is none. */
function mirroringGlyphs(): Int32Array {
  const glyphs = Int32Array.from({ length: CODE_POINTS }, (_, code) => code);
  for (const { first, fields } of rows(readUcd('BidiMirroring.txt'))) {
    glyphs[first] = codePoints(fields[0])[0];
  }
  return glyphs;
}

/** Bidi_Paired_Bracket_Type. The other bracket of a pair is the mirroring glyph (the head of BidiBrackets.txt). */
function brackets(): Uint8Array {
  const types = new Uint8Array(CODE_POINTS);
  const glyphs = mirroringGlyphs();
  for (const { first, fields } of rows(readUcd('BidiBrackets.txt'))) {
    const [other, type] = fields;
    if (codePoints(other)[0] !== glyphs[first]) throw new Error(`${hex(first)} has two twins`);
    types[first] = type === 'o' ? Bracket.OPENING : Bracket.CLOSING;
  }
  return types;
}

function cellKinds(): Uint8Array {
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
  for (const { first, last, fields } of rows(readUcd('GraphemeBreakProperty.txt'))) {
    // Those that are signs round a number, or under it, are format characters: see below.
    if (fields[0] === 'Prepend') set('PREPEND', first, last);
  }
  const conjunct: Readonly<Record<string, readonly [plain: KindName, linked: KindName][]>> = {
    Consonant: [['NARROW', 'CONSONANT']],
    Linker: [
      ['MARK', 'LINKER'],
      ['SPACING', 'SPACING_LINKER'],
    ],
    Extend: [['SPACING', 'SPACING_EXTEND']],
  };
  for (const { first, last, fields } of rows(readUcd('DerivedCoreProperties.txt'))) {
    for (const [plain, linked] of conjunct[fields[1] ?? '']) {
      for (let code = first; code <= last; code += 1) if (kinds[code] === Kind[plain]) set(linked, code);
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
  return kinds;
}

/** What test/terminals/WIDTHS.md measured, as far as properties tell it. */
function unsettledWidths(): Uint8Array {
  const kinds = cellKinds();
  const unsettled: readonly number[] = [
    Kind.WIDE_PICTOGRAPH,
    Kind.MODIFIER,
    Kind.REGIONAL,
    Kind.JAMO_V,
    Kind.JAMO_T,
    Kind.SPACING,
    Kind.SPACING_EXTEND,
    Kind.SPACING_LINKER,
  ];
  const widths = Uint8Array.from(kinds, (kind) => (unsettled.includes(kind) ? 1 : 0));
  const settled: readonly number[] = [Kind.NARROW, Kind.NARROW_PICTOGRAPH, Kind.CONSONANT, Kind.HIDDEN];
  for (const { first, last } of rows(readUcd('DerivedAge.txt'))) {
    // An older table has one column for what it does not know, and two for ideographs to come.
    for (let code = first; code <= last; code += 1) {
      if (!settled.includes(kinds[code]) && !isIdeograph(code)) widths[code] = 1;
    }
  }
  // Wide since 16.0: digrams, trigrams, hexagrams, and other signs of the T'ai Hsuan Ching and its like.
  for (const [first, last] of [[0x2630, 0x2637], [0x268a, 0x268f], [0x4dc0, 0x4dff], [0x1d300, 0x1d376]]) {
    for (let code = first; code <= last; code += 1) if (kinds[code] === Kind.WIDE) widths[code] = 1;
  }
  return widths;
}

function isIdeograph(code: number): boolean {
  return code >= 0x20000 && code < 0x40000;
}

function joiningTypes(): Uint8Array {
  const types = new Uint8Array(CODE_POINTS);
  for (const { first, last, fields } of rows(readUcd('DerivedJoiningType.txt'))) {
    types.fill(Joining[fields[0] as JoiningName], first, last + 1);
  }
  return types;
}

/** Of canonical decompositions into an Arabic letter and a mark: the letter before and after it, and the mark. */
function compositions(): Uint8Array {
  const parts = new Uint8Array(CODE_POINTS);
  for (const { first: whole, fields } of rows(readUcd('DerivedDecompositions.txt'))) {
    if (!/^06[0-9A-F]{2} /.test(fields[0])) continue;
    const [letter, mark] = codePoints(fields[0]);
    parts[letter] = Composition.LETTER;
    parts[whole] = Composition.LETTER;
    parts[mark] = Composition.MARK;
  }
  return parts;
}

function joiningTable(): string {
  const groups = new Map<number, string>();
  for (const { first, fields } of rows(readUcd('DerivedJoiningGroup.txt'))) {
    groups.set(first, fields[0] ?? '');
  }

  const tags = ['<isolated>', '<final>', '<initial>', '<medial>'];
  const forms = new Map<number, number>();
  const ligatures = new Map<number, number>();
  // The first in code order is the letter's own; later ones are compatibility doubles.
  const add = (table: Map<number, number>, index: number, whole: number) => {
    if (!table.has(index)) table.set(index, whole);
  };
  for (const { first: whole, fields } of rows(readUcd('DerivedDecompositions.txt'))) {
    const [tag = '', ...rest] = (fields[0] ?? '').split(' ');
    const [letter, alef, ...more] = codePoints(rest.join(' '));
    const form = tags.indexOf(tag);
    if (form < 0 || more.length > 0) continue;
    if (alef === undefined) {
      add(forms, formIndex(letter, form), whole);
    } else if (groups.get(letter) === 'LAM' && groups.get(alef) === 'ALEF') {
      if (letter !== LAM) throw new Error(`${hex(letter)} is another lam`);
      add(ligatures, formIndex(alef, form), whole);
    }
  }
  const byGroup = new Map<string, number[]>();
  const letters = new Set([...forms.keys()].map((index) => FIRST_LETTER + Math.floor(index / 4)));
  for (const letter of [...letters].sort((a, b) => a - b)) {
    const group = groups.get(letter);
    if (group) byGroup.set(group, [...(byGroup.get(group) ?? []), letter]);
  }
  const groupRows = [...byGroup].map(
    ([group, letters]) => `${group.replace(/ /g, '_')} ${letters.map(hex).join(' ')}`,
  );
  return [
    banner(['DerivedJoiningGroup.txt', 'DerivedDecompositions.txt']),
    '/** Presentation forms: see `unpackForms`. */',
    constant('FORMS', packForms(forms)),
    '/** Ligatures of lam and alef, in the place of the alef: see `unpackForms`. */',
    constant('LAM_ALEFS', packForms(ligatures)),
    '/** Joining group, then its letters that have forms. */',
    constant('GROUP_ROWS', groupRows.sort().join(',')),
  ].join('\n');
}

function lineBreaks(): Uint8Array {
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
  eastAsian().forEach((isEastAsian, code) => {
    if (!isEastAsian) return; // LB30
    if (classes[code] === Break.OP) classes[code] = Break.WIDE_OP;
    if (classes[code] === Break.CP) throw new Error(`${hex(code)} is a wide closing one`);
  });
  classes[0x25cc] = Break.CIRCLE;
  for (const { first, last, fields } of rows(readUcd('emoji-data.txt'))) {
    if (fields[0] !== 'Extended_Pictographic') continue;
    for (let code = first; code <= last; code += 1) {
      if (categories[code] !== '') continue;
      classes[code] = classes[code] === Break.ID ? Break.EB : Break.FUTURE; // LB30b
    }
  }
  return classes;
}

function eastAsian(): Uint8Array {
  const widths = new Uint8Array(CODE_POINTS);
  for (const { first, last, fields } of rows(readUcd('EastAsianWidth.txt'))) {
    if (['F', 'W', 'H'].includes(fields[0] ?? '')) widths.fill(1, first, last + 1);
  }
  return widths;
}

/** General_Category of each code point; empty where nothing is assigned. */
function generalCategories(): string[] {
  const categories = new Array<string>(CODE_POINTS).fill('');
  for (const { first, last, fields } of rows(readUcd('DerivedGeneralCategory.txt'))) {
    categories.fill(fields[0] ?? '', first, last + 1);
  }
  return categories;
}

function hex(code: number): string {
  return code.toString(16);
}

function banner(inputs: readonly string[]): string {
  const command = 'UPDATE=1 npx vitest run test/unicode/tables.test.ts';
  return [
    '// Generated, do not edit. Made by',
    `//   ${command}`,
    '// from',
    ...inputs.map((input) => `//   ${heading(input)}`),
    '',
  ].join('\n');
}

function constant(name: string, value: string): string {
  return `export const ${name} =\n${literal(value, '  ')};\n`;
}

/** A string literal in pieces of at most a hundred columns, divided after commas. */
function literal(value: string, indent: string): string {
  const pieces = value.match(/.{1,84}(?:,|$)/g) ?? [''];
  return pieces.map((piece) => `${indent}'${piece}'`).join(' +\n');
}
