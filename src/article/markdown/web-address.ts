/** Addresses that nobody marked as such (GitHub Flavored Markdown 6.9). */

/** `from` and `to`: UTF-16 offsets of what is shown; mail addresses need nothing done to be read. */
export type WebAddress = { readonly from: number; readonly to: number; readonly url: string };

const SCHEME = /(?:https?|ftp):\/\/(?=[\p{L}\p{N}])/iuy;
const WWW = /www\.(?=[\p{L}\p{N}])/iuy;

/** Letters of the longest scheme. */
const LONGEST_SCHEME = 5;

/** Where one may begin: at the start, or behind these. */
const BEFORE = /[\s*_~([]/;

const END = /[\s<]/g;
/** In a text that may be a link's, which this address is not to swallow. */
const END_IN_BRACKETS = /[\s<\]]/g;

/** Whether an address may have its `:` or the first `w` of its `www.` at `at`, and begins at `first` or later. */
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

/** Punctuation at its end is the sentence's, as are a bracket that it does not open and a character reference. */
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
