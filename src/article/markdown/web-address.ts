/** Addresses in plain text, without Markdown marks (GitHub Flavored Markdown 6.9). */

/** `from` and `to`: UTF-16 offsets of the shown text. Mail addresses are plain text. */
export type WebAddress = { readonly from: number; readonly to: number; readonly url: string };

const SCHEME = /(?:https?|ftp):\/\/(?=[\p{L}\p{N}])/iuy;
const WWW = /www\.(?=[\p{L}\p{N}])/iuy;

/** Length of the longest scheme. */
const LONGEST_SCHEME = 5;

/** Characters before an address, other than the start of the text. */
const BEFORE = /[\s*_~([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A bidi control stands around an address, not in it (RFC 3987, 4.1). */
const END = /[\s<\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Characters that end an address in text that may be a link text: it must not include the closing bracket. */
const END_IN_BRACKETS = /[\s<\]\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The address whose `:` or first `w` of `www.` is at `at`, if it begins at `first` or later. */
export function webAddressAt(
  text: string,
  at: number,
  first: number,
  inBrackets: boolean,
): WebAddress | undefined {
  const from = text[at] === ':' ? schemeStart(text, at, first) : at;
  const pattern = text[at] === ':' ? SCHEME : WWW;
  if (from > 0 && !BEFORE.test(text[from - 1])) return undefined;
  pattern.lastIndex = from;
  if (!pattern.test(text)) return undefined;
  const least = pattern.lastIndex;
  const end = inBrackets ? END_IN_BRACKETS : END;
  end.lastIndex = least;
  const to = trimmedEnd(text, least, end.exec(text)?.index ?? text.length);
  const shown = text.slice(from, to);
  return { from, to, url: text[at] === ':' ? shown : `http://${shown}` };
}

function schemeStart(text: string, colon: number, first: number): number {
  const earliest = Math.max(first, colon - LONGEST_SCHEME);
  let from = colon;
  while (from > earliest && /[a-z]/i.test(text[from - 1])) from -= 1;
  return from;
}

/**
 * The end of an address without the punctuation of the sentence, a closing bracket without an opening one, or a
 * character reference.
 */
function trimmedEnd(text: string, from: number, end: number): number {
  let to = end;
  let [opened, closed] = [0, 0];
  for (let at = from; at < end; at += 1) {
    if (text[at] === '(') opened += 1;
    else if (text[at] === ')') closed += 1;
  }
  for (; to > from; to -= 1) {
    const last = text[to - 1];
    if (last === ')') {
      if (closed <= opened) return to;
      closed -= 1;
    } else if (last === ';') {
      const reference = referenceStart(text, from, to - 1);
      if (reference !== undefined) to = reference + 1;
    } else if (!'?!.,:*_~\'"'.includes(last)) return to;
  }
  return to;
}

function referenceStart(text: string, from: number, semicolon: number): number | undefined {
  let at = semicolon - 1;
  while (at > from && /[a-z\d]/i.test(text[at])) at -= 1;
  return text[at] === '&' && at < semicolon - 1 && at > from ? at : undefined;
}
