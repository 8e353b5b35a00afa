/**
 * Folding for search: two spellings that a reader takes for one word become the same text, and every unit of it has a
 * source offset. `fold-letter.ts` lists the folded letters and the reasons.
 *
 * Invariants: `offsets` never decreases; `fold(fold(s).text).text === fold(s).text`; a lone surrogate stays as it is.
 */
import { checkOneOf, checkText } from './check.ts';
import { foldLetter, foldWeakLetter } from './fold-letter.ts';

/**
 * How much folding makes equal. `same`: spellings of one word. `alike`: also letters of other languages for which a
 * keyboard may have no key («ڤ» and «ف», «ڕ» and «ر», «ے» and «ی»). `alike` also finds other words: show its results
 * after those of `same`.
 */
export type Strength = 'same' | 'alike';

/** A folded text with the way back to its source. */
export type Folded = {
  readonly text: string;
  /**
   * For each unit of `text`: the UTF-16 offset in the source of its character; at the end, the length of the source.
   * A dropped character (a vowel mark, a tatweel) belongs to the unit before it.
   */
  readonly offsets: Int32Array;
};

/** Values of a page: the folded UTF-16 unit, `DROPPED`, or from `LONGER` down the index of a text in `LONGER_TEXTS`. */
const DROPPED = -1;
const LONGER = -2;

/** Folds any text in one pass. */
export function fold(text: string, strength: Strength = 'same'): Folded {
  checkText('text', text);
  checkOneOf('strength', strength, ['same', 'alike']);
  const pages = PAGES[strength];
  const isAlike = strength === 'alike';
  // Most texts get shorter. A character that gets longer (a ligature, `\ufdfa`) enlarges the memory.
  if (scratch.units.length < text.length) scratch = scratchOf(Math.max(2 * text.length, LEAST));
  let { units, offsets } = scratch;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    let code = text.charCodeAt(at);
    if ((code & 0xfc00) === 0xd800) {
      code = text.codePointAt(at) as number;
      if (code > 0xffff) at += 1;
    }
    if (isAlike && SILENT.has(code) && isSilent(text, at)) continue;
    const folded = (pages[code >> 8] ?? makePage(strength, code >> 8))[code & 0xff];
    if (folded >= 0) {
      units[length] = folded;
      offsets[length++] = start;
    } else if (folded <= LONGER) {
      const longer = LONGER_TEXTS[LONGER - folded];
      const needed = length + longer.length + text.length - at;
      if (needed > units.length) {
        const larger = scratchOf(needed * 2);
        units = grown(units, larger.units);
        offsets = grown(offsets, larger.offsets);
        scratch = { units, offsets };
      }
      for (let i = 0; i < longer.length; i++) {
        units[length] = longer.charCodeAt(i);
        offsets[length++] = start;
      }
    }
  }
  offsets[length] = text.length;
  return { text: textOf(units.subarray(0, length)), offsets: offsets.slice(0, length + 1) };
}

/** Letters that some spellings leave out in certain positions. */
const SILENT: ReadonlySet<number> = new Set([0x0626, 0x064a, 0x06cc]);

/**
 * Whether a yeh is left out. Yeh behind heh and a half space at the end of a word is Persian's ezafe; others write a
 * hamza on the heh, or nothing. Yeh with hamza before a vowel at the start of a word is written in Uyghur and Sorani,
 * and not in Arabic and Persian.
 */
function isSilent(text: string, at: number): boolean {
  const isEzafe = text.charCodeAt(at) !== 0x0626;
  if (isEzafe && at < 2) return false;
  const pattern = isEzafe ? ezafe() : carrier();
  pattern.lastIndex = isEzafe ? at - 2 : Math.max(0, at - 1);
  return pattern.test(text);
}

// Patterns with properties take a part of a millisecond where they are made: most starts of the program need none.

function ezafe(): RegExp {
  return /[\u0647\u06c1\u06d5]\u200c[\u064a\u06cc](?![\p{L}\p{M}])/uy;
}

function carrier(): RegExp {
  return /(?:^|[^\p{L}\p{M}])\u0626[\u0627\u0647\u0648\u0649\u06c6-\u06c8\u06ce\u06d0\u06d5]/uy;
}

type Scratch = { readonly units: Uint16Array; readonly offsets: Int32Array };

/** Memory to fold in, reused from text to text: a book has ten thousand paragraphs. */
let scratch = scratchOf(0);

/** UTF-16 units in the first allocation. */
const LEAST = 4096;

function scratchOf(length: number): Scratch {
  return { units: new Uint16Array(length), offsets: new Int32Array(length + 1) };
}

/**
 * The source range of the folded units `from` to `to`, in UTF-16 offsets. It has whole characters (half of a ligature
 * gives the ligature) and the marks behind the last one.
 */
export function sourceRange({ offsets }: Folded, from: number, to: number) {
  let end = to;
  if (to > from) while (end < offsets.length - 1 && offsets[end] === offsets[to - 1]) end += 1;
  return { from: offsets[from], to: offsets[end] };
}

/**
 * The folding of each character, in pages of 256, each made on first use: Arabic uses three of 4,352 pages. Values of
 * a page never change.
 */
const PAGES: Readonly<Record<Strength, Int32Array[]>> = { same: [], alike: [] };

/** Folded texts of zero or several units. */
const LONGER_TEXTS: string[] = [];

function makePage(strength: Strength, number: number): Int32Array {
  const page = new Int32Array(256);
  const letter = strength === 'same' ? foldLetter : foldWeakLetter;
  for (let low = 0; low < 256; low++) {
    const folded = letter(number * 256 + low);
    if (folded.length === 1) page[low] = folded.charCodeAt(0);
    else page[low] = folded === '' ? DROPPED : LONGER - (LONGER_TEXTS.push(folded) - 1);
  }
  PAGES[strength][number] = page;
  return page;
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** UTF-16 units passed as arguments in one call. The stack has room for about ten times as many. */
const AT_ONCE = 4096;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += AT_ONCE) {
    const some = units.subarray(at, at + AT_ONCE) as unknown as number[];
    // Spread syntax would take five times as long.
    text += String.fromCharCode.apply(null, some);
  }
  return text;
}
