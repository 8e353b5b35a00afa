/**
 * Folding of one character for search. The reference is the root search collation of CLDR at its first level
 * (`Intl.Collator` with `usage: 'search', sensitivity: 'base'`): letters that are equal there are equal here. In
 * addition, letters that keyboards of different languages write for each other are folded, and digits of all sets.
 *
 * The properties come from the Unicode version of the running Node. Characters that are newer stay as they are.
 */

/** The key is the folded letter; the value lists the letters that fold to it. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  // Alef forms without a decomposition: wasla, wavy hamza above and below, low alef. (آ أ إ lose their mark
  // elsewhere.)
  '\u0627': '\u0671\u0672\u0673\u08ad',
  // Hamza on the line; Kazakh's high hamza.
  '\u0621': '\u0674',
  // Heh: teh marbuta; Urdu's heh goal and its teh marbuta, Kurdish ae, do-chashmi heh. (ۀ ۂ lose their hamza.)
  '\u0647': '\u0629\u06c1\u06c3\u06d5\u06be',
  // Kaf: Persian keheh.
  '\u0643': '\u06a9',
  // Yeh: alef maksura, Persian yeh and the small one. (ئ loses its hamza.)
  '\u064a': '\u0649\u06cc\u08c9',
  // Hebrew final letters.
  '\u05db': '\u05da',
  '\u05de': '\u05dd',
  '\u05e0': '\u05df',
  '\u05e4': '\u05e3',
  '\u05e6': '\u05e5',
  // Latin letters with a stroke or a dot and without a decomposition.
  d: '\u00d0\u00f0\u0110\u0111',
  h: '\u0126\u0127',
  l: '\u013f\u0140\u0141\u0142',
  o: '\u00d8\u00f8',
  // Signs of other keyboards: Arabic and Hebrew punctuation, typographic quotes and dashes, NEL.
  ' ': '\u0085',
  '"': '\u05f4\u201c\u201d\u201e\u201f',
  '%': '\u066a',
  "'": '\u05f3\u2018\u2019\u201a\u201b',
  ',': '\u060c\u066c',
  '-': '\u05be\u2010\u2012\u2013\u2014\u2015\u2212',
  '.': '\u066b\u06d4',
  ';': '\u061b',
  '?': '\u061f',
};

/** Yiddish ligatures without a decomposition. */
const LIGATURE: Readonly<Record<string, string>> = {
  '\u05f0': '\u05d5\u05d5',
  '\u05f1': '\u05d5\u05d9',
  '\u05f2': '\u05d9\u05d9',
};

/**
 * Letters of one language that another language writes with its own letter, or that people type in this way on
 * keyboards without them. They are different letters, so other words can match as well: a second, weaker strength.
 * Letters folded by `SAME_LETTER` are listed here by their key only.
 */
const WEAK_LETTER: Readonly<Record<string, string>> = {
  // p of Persian and Urdu as Arabs type it; Sindhi's b's.
  '\u0628': '\u067e\u067b\u0680\u066e',
  // Retroflex t of Urdu, Pashto and Sindhi; Sindhi's other t's.
  '\u062a': '\u0679\u067c\u067d\u067a\u067f',
  // ch as Arabs type it; Sindhi's j's.
  '\u062c': '\u0686\u0684\u0683\u0687',
  // Pashto's dz and ts.
  '\u062d': '\u0681\u0685',
  // Retroflex d of Urdu, Pashto and Sindhi; Sindhi's other d's.
  '\u062f': '\u0688\u0689\u068a\u068d\u068f\u068c',
  // Retroflex r of Urdu, Pashto and Sindhi; the rolled one of Sorani, in both of its spellings; Kashmiri's.
  '\u0631': '\u0691\u0693\u0699\u0695\u0692\u076c',
  // zh as Arabs type it; Pashto's.
  '\u0632': '\u0698\u0696',
  // Pashto's sh.
  '\u0634': '\u069a',
  // v as Arabs type it; Sindhi's ph; feh and qaf of the Maghreb (the latter is a feh elsewhere).
  '\u0641': '\u06a4\u06a6\u06a7\u06a2\u06a1',
  // g of Persian, Pashto, Malay; Sindhi's kaf, which elsewhere is an elongated kaf, and its g's; ng of Uyghur and
  // Ottoman.
  '\u0643': '\u06af\u06ab\u06b0\u0762\u06aa\u06b3\u06b1\u06ad\u063b\u063c',
  // The dark l of Sorani.
  '\u0644': '\u06b5',
  // Noon ghunna of Urdu; retroflex n of Pashto, Sindhi and Panjabi; Malay's ny.
  '\u0646': '\u06ba\u06bc\u06bb\u0768\u06bd',
  // Vowels and v of Sorani, Uyghur, Kashmiri and Kazakh.
  '\u0648': '\u06c6\u06c7\u06c8\u06cb\u06c9\u06ca\u06c5\u06c4\u06cf',
  // Yeh barree of Urdu; e of Pashto, Uyghur and Sindhi, and Pashto's with a tail; Sorani's; Kashmiri's; Azerbaijani's.
  '\u064a': '\u06d2\u06d0\u06cd\u06ce\u0620\u063d',
};

/** A letter that folds to two: yeh barree with hamza, because writers also put a separate hamza before it. */
const WEAK_LETTERS: Readonly<Record<string, string>> = { '\u06d3': '\u064a\u064a' };

/** Folds one code point to its weaker letters: see `WEAK_LETTER`. Slow, like `foldLetter`. */
export function foldWeakLetter(codePoint: number): string {
  const { weakLetter } = tables();
  const whole = WEAK_LETTERS[String.fromCodePoint(codePoint)];
  return (
    whole ??
    Array.from(foldLetter(codePoint), (letter) => weakLetter.get(letter) ?? letter).join('')
  );
}

/** Folds one code point, also a lone surrogate, to zero or more characters. Slow: `fold` caches the results. */
export function foldLetter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  let folded = once(character);
  // A presentation form may decompose to another form (Persian yeh): repeat until nothing changes.
  for (let before = character; folded !== before && folded !== ''; ) {
    before = folded;
    folded = Array.from(before, once).join('').normalize('NFC');
  }
  return folded;
}

function once(character: string): string {
  const { sameLetter, spacedHaraka } = tables();
  if (isMark(character) || spacedHaraka.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  const letter = sameLetter.get(character) ?? LIGATURE[character] ?? digit(character);
  if (letter !== undefined) return letter;
  // Upper case and then lower case equals Unicode's full case folding, except for Cherokee: ß, ς, ſ, ı.
  const parts = character.toUpperCase().toLowerCase().normalize('NFKD');
  const letters = Array.from(parts).filter((part) => !isMark(part));
  // An accent on a space of its own (`´`) is a sign and not a space.
  if (letters.length === 1 && letters[0] === ' ' && parts.length > 1) return character;
  return letters.join('').normalize('NFC');
}

function isMark(character: string): boolean {
  const { ignorable, markLetter, commonMark, inherited, rtlBlock } = tables();
  if (ignorable.test(character) || markLetter.test(character)) return true;
  if (!commonMark.test(character)) return false;
  return inherited.test(character) || rtlBlock.test(character);
}

let made: ReturnType<typeof makeTables> | undefined;

function tables() {
  made ??= makeTables();
  return made;
}

/** Made on first use: property lookups are slow, and not every program folds. */
function makeTables() {
  return {
    sameLetter: byOther(SAME_LETTER),
    weakLetter: byOther(WEAK_LETTER),
    /**
     * Characters that Unicode calls letters and readers see as marks: tatweel, the Koran's small waw and yeh, N'Ko's
     * tatweel, and the rings and commas for ayn and hamza in romanizations.
     */
    markLetter: /[\u0640\u06e5\u06e6\u07fa\u02b9\u02bb\u02bc\u02be\u02bf]/,
    /** Characters without width: joiners, direction marks, soft hyphens, variation selectors. */
    ignorable: /\p{Default_Ignorable_Code_Point}/u,
    /** Marks that no script treats as letters. The voice marks of kana are letters and stay. */
    commonMark: /[\p{Mn}\p{Me}]/u,
    inherited: /(?![\u3099\u309a])\p{Script=Inherited}/u,
    /** The blocks of right-to-left scripts: points, harakat, tone marks. Thaana's vowels are its letters. */
    rtlBlock: /(?![\u0780-\u07bf])[\u0590-\u08ff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u,
    /** Presentation forms of harakat on a space. */
    spacedHaraka: /[\ufc5e-\ufc63\ufe70-\ufe7f]/,
  };
}

function byOther(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [letter, others] of Object.entries(table)) {
    for (const other of others) letters.set(other, letter);
  }
  return letters;
}

/** Decimal digits of all scripts. Unicode keeps each set in a contiguous range of ten (chapter 4.6). */
function digit(character: string): string | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const codePoint = character.codePointAt(0) as number;
  let first = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((codePoint - first) % 10);
}
