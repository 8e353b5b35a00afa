import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The version of the Unicode Character Database whose files are kept beside this one. */
export const UNICODE_VERSION = '17.0.0';
/** That of `BidiTest` and `BidiCharacterTest`: the rules have not changed since. */
export const BIDI_TEST_VERSION = '15.0.0';

/** Code points `first` to `last`, both included, and the fields behind them. */
export type Row = { readonly first: number; readonly last: number; readonly fields: string[] };

/** The text of a kept file, as `BidiMirroring.txt`. */
export function readUcd(name: string, version = UNICODE_VERSION): string {
  const file = new URL(`./${version}/${name}.gz`, import.meta.url);
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

/** The first line of a kept file, which tells its version and where it is from. */
export function heading(name: string): string {
  return readUcd(name).split('\n', 1)[0].slice(2);
}

/** Code points written in hexadecimal and divided by blanks. */
export function codePoints(field: string): number[] {
  return field.split(' ').map((code) => Number.parseInt(code, 16));
}

function codeRange(codes: string): { first: number; last: number } {
  const [first = '', last = first] = codes.split('..');
  return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
}
