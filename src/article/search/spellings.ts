/**
 * Spellings of one word that differ by a letter or a blank, which no folding of single letters can make alike: a vowel that is
 * a mark here and a letter there, and the parts of Persian words.
 */

/** One unit of a folded query. */
export type QueryUnit = {
  readonly text: string;
  /** It stands for a hamza on any seat. */
  readonly isHamza: boolean;
  /** It may be missing where the letter before has one of these marks in the source. */
  readonly marks?: string;
  /** This letter may stand behind it: the query has it as a mark. */
  readonly behind?: string;
  /** A blank may stand before it, or, if it is one, nothing in its place. */
  readonly isJoint: boolean;
  /** It is a blank, in the place of which a half space may stand. */
  readonly isLoose: boolean;
};

/** Where a query ends that begins at `at` of a folded text; -1 if it does not. `sourceAt`: the source of a folded unit. */
export function endOfMatch(
  units: readonly QueryUnit[],
  searched: string,
  sourceAt: (unit: number) => string,
  at: number,
): number {
  let places: number[] = [at];
  for (const { text, isHamza, marks, behind, isJoint, isLoose } of units) {
    const next = new Set<number>();
    for (const place of places) {
      const isThere = searched[place] === text;
      if (isThere) next.add(place + 1);
      else if (isHamza && SEATS.includes(searched[place]) && HAMZA.test(sourceAt(place))) {
        next.add(place + 1);
      }
      if (place === at) continue;
      if (marks !== undefined && marksOf(sourceAt(place - 1)).search(`[${marks}]`) >= 0) {
        next.add(place);
      }
      if (text === ' ') {
        if (!isThere && (isJoint || (isLoose && PARTED.test(sourceAt(place - 1))))) next.add(place);
      } else if (isJoint && searched[place] === ' ' && searched[place + 1] === text) {
        next.add(place + 2);
      }
    }
    places = [...next];
    if (behind !== undefined) {
      places.push(
        ...places.filter((place) => searched[place] === behind).map((place) => place + 1),
      );
    }
    if (places.length === 0) return -1;
  }
  return Math.max(...places);
}

/** A pattern for what may be a match, fast to look for. */
export function patternOf(units: readonly QueryUnit[]): RegExp {
  const parts = units.map(({ text, isHamza, marks, behind, isJoint, isLoose }, index) => {
    const letter = isHamza ? `[${SEATS}]` : text.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&');
    const isOptional = index > 0 && (marks !== undefined || (text === ' ' && (isJoint || isLoose)));
    const joint = index > 0 && isJoint && text !== ' ' ? ' ?' : '';
    return `${joint}${letter}${isOptional ? '?' : ''}${behind === undefined ? '' : `${behind}?`}`;
  });
  return new RegExp(parts.join(''), 'gu');
}

/** Whether no other spelling than the query itself can be a match. */
export function isExact(units: readonly QueryUnit[]): boolean {
  return units.every(
    ({ isHamza, marks, behind, isJoint, isLoose }) =>
      !isHamza && marks === undefined && behind === undefined && !isJoint && !isLoose,
  );
}

/** What a query is, once it is folded: `offsets` lead back to what was typed. */
export function unitsOf(
  typed: string,
  text: string,
  offsets: Int32Array,
  language: string,
): QueryUnit[] {
  const isShort = text.length <= LONGEST;
  const isPersian = isShort && language === 'fa';
  const joints = isPersian ? jointsIn(typed) : new Set<number>();
  const units: QueryUnit[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = /\s/u.test(text[index]) ? ' ' : text[index];
    const before = units.at(-1)?.text ?? ' ';
    if (unit === ' ' && before === ' ') continue;
    const isInWord = /\p{L}/u.test(before);
    const source = typed.slice(offsets[index]);
    const written = marksOf(source);
    const marks = isInWord && isShort ? VOWELS.get(unit) : undefined;
    const behind =
      written === '' || !isShort
        ? undefined
        : [...VOWELS].find(([, marks]) => written.search(`[${marks}]`) >= 0)?.[0];
    units.push({
      text: unit,
      // At the beginning of a word the seat is always alef, which folding has seen to.
      isHamza: isInWord && HAMZA.test(source),
      ...(marks !== undefined && { marks }),
      ...(behind !== undefined && { behind }),
      isJoint: joints.has(offsets[index]),
      isLoose: isPersian && unit === ' ',
    });
  }
  return units;
}

/** UTF-16 units of a query, as many as a line holds that is typed: in what is longer, pasted, only hamzas change their seats. */
const LONGEST = 500;

/**
 * Letters that stand for a vowel, and the marks that say the same: dagger alef; the Koran's small waw and yeh; holam and
 * qubuts, which a plene spelling writes as vav, and hiriq, for which it has a yod.
 */
const VOWELS: ReadonlyMap<string, string> = new Map([
  ['\u0627', '\u0670'],
  ['\u0648', '\u06E5'],
  ['\u064A', '\u06E6'],
  ['\u05D5', '\u05B9\u05BA\u05BB'],
  ['\u05D9', '\u05B4'],
]);

/** Marks behind the letter that a source begins with. */
function marksOf(source: string): string {
  return MARKS.exec(source)?.[1] ?? '';
}

const MARKS = /^.([\p{Mn}\u0640\u06E5\u06E6]+)/u;

/** A letter that a half space parts from the next one. */
const PARTED = /^.\p{Mn}*\u200C/u;

/**
 * A hamza inside a word has its seat by a rule that differs from country to country: one word is written with waw,
 * with yeh and on the line. Folding takes the hamza away and keeps the seat, so a typed one stands for all of them.
 */
const HAMZA =
  /^(?:[\u0621\u0623\u0624\u0626]|[\u0627\u0648\u0649\u064A\u06CC]\p{Mn}*[\u0654\u0655])/u;
const SEATS = '\u0621\u0627\u0648\u064A';

/**
 * Where the parts of Persian words meet, which are written apart, together or with a half space between them: before plural
 * and degree, behind the prefix of verbs, and where a half space was typed. UTF-16 offsets of what follows, and of the blank.
 */
function jointsIn(typed: string): Set<number> {
  const joints = new Set<number>();
  for (const { index, 0: gap } of typed.matchAll(joint())) {
    joints.add(index);
    joints.add(index + gap.length);
  }
  return joints;
}

/** Made where a text is searched: a pattern with properties takes a part of a millisecond. */
function joint(): RegExp {
  joints ??= new RegExp(
    [
      '\\u200C+',
      // ...ha, ...haye, ...hayi, ...hayam; ...tar, ...tarin
      '(?<=\\p{L}{2}) ?(?=(?:\\u0647\\u0627(?:[\\u06CC\\u064A]{1,2}|[\\u06CC\\u064A][\\u0645\\u062A\\u0634])?|\\u062A\\u0631(?:[\\u06CC\\u064A]\\u0646)?)(?!\\p{L}))',
      // mi..., nemi...
      '(?<=(?<!\\p{L})\\u0646?\\u0645[\\u06CC\\u064A]) ?(?=\\p{L}{2})',
    ].join('|'),
    'gu',
  );
  return joints;
}

let joints: RegExp | undefined;
