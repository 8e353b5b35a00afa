import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The version of the Unicode Character Database whose files are kept beside this one. */
export const UNICODE_VERSION = '15.0.0';

/** Code points `first` to `last`, both included, and the fields behind them. */
export type Row = { readonly first: number; readonly last: number; readonly fields: string[] };

/** The text of a kept file, as `BidiMirroring.txt`. */
export function readUcd(name: string): string {
  const file = new URL(`./${UNICODE_VERSION}/${name}.gz`, import.meta.url);
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** Lines that carry data, without comment and outer blanks. */
export function* dataLines(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    const data = line.split('#', 1)[0]?.trim();
    if (data) yield data;
  }
}

/** Rows of a file of the form `code or range; field; field`. */
export function* rows(text: string): Generator<Row> {
  for (const line of dataLines(text)) {
    const [codes = '', ...fields] = line.split(';').map((field) => field.trim());
    yield { ...codeRange(codes), fields };
  }
}

/** The `@missing` lines of a file: what holds for code points that it does not list (UAX#44 4.2.10). */
export function* missingRows(text: string): Generator<Row> {
  for (const [, codes = '', value = ''] of text.matchAll(/^# @missing: ([0-9A-F.]+); (\w+)$/gm)) {
    yield { ...codeRange(codes), fields: [value] };
  }
}

/** Rows of UnicodeData.txt; a pair «First», «Last» comes as one row (UAX#44 4.2.3). */
export function* unicodeData(text: string): Generator<Row> {
  let first = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [code = '', ...fields] = line.split(';');
    const last = Number.parseInt(code, 16);
    if (fields[0]?.endsWith(', First>')) {
      first = last;
    } else {
      yield { first: fields[0]?.endsWith(', Last>') ? first : last, last, fields };
    }
  }
}

/** The first two lines of a kept file, which tell its version and date. */
export function heading(name: string): string[] {
  const lines = readUcd(name).split('\n', 2);
  return lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2));
}

/** Code points written in hexadecimal and divided by blanks. */
export function codePoints(field: string): number[] {
  return field.split(' ').map((code) => Number.parseInt(code, 16));
}

function codeRange(codes: string): { first: number; last: number } {
  const [first = '', last = first] = codes.split('..');
  return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
}
