/**
 * The Unicode properties of every code point in one table. The other modules of this folder read their properties
 * from it.
 */
import { PAGE_RUNS, PAGES, RECORDS } from './records.generated.ts';

/** One past the highest code point. */
export const CODE_POINTS = 0x110000;

/** Code points on a page. */
export const PAGE_SIZE = 256;

// Position of each property in a record: its lowest bit, and a mask for its value.
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
/** Set in all unpacked records, so that none of them is 0. */
const KNOWN = 1 << 29;

/**
 * The record of each code point; 0 until its page is first used. Unused pages cost no time, and no memory, because
 * the system allocates memory on demand.
 */
const records = new Int32Array(CODE_POINTS);

/** All properties of a code point in one number. */
export function recordOf(code: number): number {
  return records[code] || unpackPage(code);
}

/** Unpacks comma-separated numbers. JSON.parse is the fastest way while the program is cold. */
export function unpackNumbers(packed: string): number[] {
  return JSON.parse(`[${packed}]`);
}

/** The contents of the generated file. */
type Packed = {
  /** All different records. Most code points share theirs with many others. */
  readonly records: readonly number[];
  /**
   * All different pages, each in runs: the index of a record, and a count. The last run extends to the end of the
   * page.
   */
  readonly pages: readonly string[];
  /** The pages of the whole code space in runs: the index in `pages`, and a count. */
  readonly runs: readonly number[];
};

let packed: Packed | undefined;

/** Unpacks the page of a code point and returns the record of the code point. */
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

/** The index in `pages` of the contents of a page. */
function contentsOf(page: number, { runs }: Packed): number {
  let run = 0;
  for (let next = runs[1]; next <= page; next += runs[run + 1]) run += 2;
  return runs[run];
}
