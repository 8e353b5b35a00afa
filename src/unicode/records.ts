/** What Unicode says of each code point, in one table: the other modules of this folder take their properties out of it. */
import { PAGE_RUNS, PAGES, RECORDS } from './records.generated.ts';

/** One past the highest code point. */
export const CODE_POINTS = 0x110000;

/** Code points on a page. */
export const PAGE_SIZE = 256;

// Where each property stands in a record: its lowest bit, and a mask of its bits.
export const BIDI_CLASS_AT = 0;
export const BIDI_CLASS = 31;
export const CELL_KIND_AT = 5;
export const CELL_KIND = 31;
export const LINE_BREAK_AT = 10;
export const LINE_BREAK = 63;
export const JOINING_TYPE_AT = 16;
export const JOINING_TYPE = 7;
export const COMPOSITION_AT = 19;
export const COMPOSITION = 3;
export const BRACKET_AT = 21;
export const BRACKET = 3;
export const MIRROR_AT = 23;
export const MIRROR = 63;
export const EAST_ASIAN_AT = 30;
export const EAST_ASIAN = 1;
export const UNSETTLED_AT = 31;
export const UNSETTLED = 1;
/** In all records that are unpacked, so that none of them is 0. */
const KNOWN = 1 << 29;

/**
 * The record of each code point, 0 until its page is asked for. What nobody asks for costs no time, and no memory either:
 * the system gives that on demand.
 */
const records = new Int32Array(CODE_POINTS);

/** All that is known of a code point, in one number. */
export function recordOf(code: number): number {
  return records[code] || unpackPage(code);
}

/** Numbers as they are packed, divided by commas: while the program is cold, no other way is as quick. */
export function unpackNumbers(packed: string): number[] {
  return JSON.parse(`[${packed}]`);
}

/** What the generated file holds. */
type Packed = {
  /** The records that there are. Most code points share theirs with many others. */
  readonly records: readonly number[];
  /** The pages that there are, in runs: which record, and how often. The last run goes to the end of the page. */
  readonly pages: readonly string[];
  /** All pages, in runs: which of `pages`, and how often. */
  readonly runs: readonly number[];
};

let packed: Packed | undefined;

/** Writes the records of the page that the code point is on, and gives its own. */
function unpackPage(code: number): number {
  packed ??= {
    records: unpackNumbers(RECORDS),
    pages: PAGES.split(';'),
    runs: unpackNumbers(PAGE_RUNS),
  };
  const page = Math.floor(code / PAGE_SIZE);
  const end = (page + 1) * PAGE_SIZE;
  const runs = unpackNumbers(packed.pages[contentsOf(page, packed)]);
  for (let at = end - PAGE_SIZE, run = 0; at < end; run += 2) {
    const next = run + 1 < runs.length ? at + runs[run + 1] : end;
    records.fill(packed.records[runs[run]] | KNOWN, at, next);
    at = next;
  }
  return records[code];
}

/** Which of the pages that there are stands there. */
function contentsOf(page: number, { runs }: Packed): number {
  let run = 0;
  for (let next = runs[1]; next <= page; next += runs[run + 1]) run += 2;
  return runs[run];
}
