/** Escapes: character references (CommonMark 6.2) and backslashes (2.4). */

/** The named character references (HTML §13.5) that people type in prose. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  copy: '\u00a9',
  gt: '>',
  hellip: '\u2026',
  laquo: '\u00ab',
  ldquo: '\u201c',
  lrm: '\u200e',
  lsquo: '\u2018',
  lt: '<',
  mdash: '\u2014',
  nbsp: '\u00a0',
  ndash: '\u2013',
  quot: '"',
  raquo: '\u00bb',
  rdquo: '\u201d',
  rlm: '\u200f',
  rsquo: '\u2019',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
};

/** The limits cover the longest names and numbers. */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{1,31}));/y;

const ESCAPED = /\\([!-/:-@[-`{-~])|&[#a-zA-Z\d]{1,32};/g;

/**
 * The character of the reference at `at`, and the offset after it; `undefined` if there is none. An unknown name is
 * text.
 */
export function referenceAt(text: string, at: number) {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (!found) return undefined;
  const [{ length }, decimal, hexadecimal, name] = found;
  const end = at + length;
  if (name) return Object.hasOwn(NAMED, name) ? { letter: NAMED[name], end } : undefined;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
  const isCharacter = code > 0 && code <= 0x10ffff;
  return { letter: isCharacter ? String.fromCodePoint(code) : '\u{fffd}', end };
}

/** Resolves the escapes of an address. */
export function unescaped(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(ESCAPED, (whole, letter) => letter ?? referenceAt(whole, 0)?.letter ?? whole);
}
