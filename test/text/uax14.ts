/**
 * UAX#14 of Unicode 17.0 as it is written: a rule is what stands before a place and what stands behind it, and the first that
 * fits decides. Slow, and nothing of the engine is in it but the names of the classes.
 */
import { Break } from '../../src/unicode/line-break.ts';

const names = Object.keys(Break);
/** A character is written as one of these: that of its class, and another if it is East Asian. */
const NARROW = 0x4e00;
const WIDE = 0x5e00;

/** A rule in the words of the annex; QU is every quotation mark, AL and OP are all that the engine has divided. */
function rule(source: string): { sign: string; before: RegExp; after: RegExp } {
  const [before = '', sign = '', after = ''] = source.split(/ ([×÷!]) /);
  return {
    sign,
    before: new RegExp(`(?:${compiled(before)})$`),
    after: new RegExp(`^(?:${compiled(after)})`),
  };
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  AL: ['AL', 'CIRCLE', 'FUTURE'],
  QU: ['QU', 'PI', 'PF'],
  OP: ['OP', 'WIDE_OP'],
};

function compiled(source: string): string {
  return source
    .replace(/\b(any|narrow|[A-Z][A-Z0-9]+)\b/g, (name) => {
      if (name === 'any') return '.';
      if (name === 'narrow') return `[${code(NARROW, 0)}-${code(NARROW, names.length)}]`;
      const members = MEMBERS[name] ?? [name];
      return `[${members.map((member) => written(member, false) + written(member, true)).join('')}]`;
    })
    .replace(/\bsot\b/g, '^')
    .replace(/\beot\b/g, '$')
    .replace(/ /g, '');
}

function code(base: number, index: number): string {
  return String.fromCharCode(base + index);
}

function written(name: string, isEastAsian: boolean): string {
  return code(isEastAsian ? WIDE : NARROW, names.indexOf(name));
}

const BEFORE_BASES = [
  'BK ! any',
  'CR × LF',
  '(CR|LF|NL) ! any',
  'any × (BK|CR|LF|NL)',
  'any × (SP|ZW)',
  'ZW SP* ÷ any',
].map(rule);

const BEHIND_BASES = [
  'any × WJ',
  'WJ × any',
  'GL × any',
  '(?!SP|BA|HY|HH)any × GL',
  'any × (CL|CP|EX|SY)',
  'OP SP* × any',
  '(sot|BK|CR|LF|NL|OP|QU|GL|SP|ZW) PI SP* × any',
  'any × PF (SP|GL|WJ|CL|QU|CP|EX|IS|SY|BK|CR|LF|NL|ZW|eot)',
  'SP ÷ IS NU',
  'any × IS',
  '(CL|CP) SP* × NS',
  'B2 SP* × B2',
  'SP ÷ any',
  'any × (?!PI)QU',
  '(?!PF)QU × any',
  'narrow × QU',
  'any × QU (narrow|eot)',
  'QU × narrow',
  '(sot|narrow) QU × any',
  'any ÷ CB',
  'CB ÷ any',
  '(sot|BK|CR|LF|NL|SP|ZW|CB|GL) (HY|HH) × (AL|HL)',
  'any × (BA|HH|HY|NS)',
  'BB × any',
  'HL (HY|HH) × (?!HL)any',
  'SY × HL',
  'any × IN',
  '(AL|HL) × NU',
  'NU × (AL|HL)',
  'PR × (ID|EB|EM)',
  '(ID|EB|EM) × PO',
  '(PR|PO) × (AL|HL)',
  '(AL|HL) × (PR|PO)',
  'NU (SY|IS)* (CL|CP)? × (PO|PR)',
  'NU (SY|IS)* × NU',
  '(PO|PR) × OP IS? NU',
  '(PO|PR|HY|IS) × NU',
  'JL × (JL|JV|H2|H3)',
  '(JV|H2) × (JV|JT)',
  '(JT|H3) × JT',
  '(JL|JV|JT|H2|H3) × PO',
  'PR × (JL|JV|JT|H2|H3)',
  '(AL|HL) × (AL|HL)',
  'AP × (AK|CIRCLE|AS)',
  '(AK|CIRCLE|AS) × (VF|VI)',
  '(AK|CIRCLE|AS) VI × (AK|CIRCLE)',
  '(AK|CIRCLE|AS) × (AK|CIRCLE|AS) VF',
  'IS × (AL|HL)',
  '(AL|HL|NU) × (?=narrow)OP',
  '(?=narrow)CP × (AL|HL|NU)',
  '(sot|(?!RI)any) (RI RI)* RI × RI',
  '(EB|FUTURE) × EM',
  'any ÷ any',
].map(rule);

/** A character: its class, by the names of `Break`, and whether it is East Asian. */
export type Classed = { readonly name: string; readonly isEastAsian: boolean };

/** What stands before each character but the first: `×`, `÷` or `!`. */
export function decisions(characters: readonly Classed[]): string[] {
  let before = '';
  // LB9 and LB10: a mark of its own is AL, any other is no character.
  const bases = characters.map(({ name, isEastAsian }, index) => {
    const isMark = name === 'CM' || name === 'ZWJ';
    if (!isMark) before = name;
    else if (index > 0 && !['BK', 'CR', 'LF', 'NL', 'SP', 'ZW'].includes(before)) return '';
    else before = 'AL';
    return written(before, !isMark && isEastAsian);
  });
  return characters.slice(1).map((_, at) => {
    if (bases[at + 1] === '') return '×'; // LB9
    const left = bases.slice(0, at + 1).join('');
    const right = bases.slice(at + 1).join('');
    const fits = ({ before, after }: (typeof BEHIND_BASES)[number]) =>
      before.test(left) && after.test(right);
    const early = BEFORE_BASES.find(fits);
    if (early) return early.sign;
    if (characters[at].name === 'ZWJ') return '×'; // LB8a
    return BEHIND_BASES.find(fits)?.sign ?? '';
  });
}
