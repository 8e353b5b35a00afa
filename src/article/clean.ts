/**
 * Cleans all text from outside: the result contains no terminal commands.
 *
 * Every string of an article or a glossary passes through here once, after the last unescaping (a YAML `"\e"` or an
 * HTML `&#27;` is a control, too). The result has no C0 or C1 control except `\n` and, in `cleanText`, the tab, and
 * no lone surrogate.
 */

/**
 * Whole escape sequences of ECMA-48, so that their letters do not remain as text: CSI (5.4), and the strings DCS,
 * SOS, OSC, PM, APC (5.6) up to their terminator. No match crosses a line end or the next escape, so the search is
 * linear.
 */
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90-\x9f\n]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-~]/g;

/** CR LF and CR, and what other systems end a line or a page with: VT, FF, NEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const LINE_END = /\r\n?|[\x0b\x0c\x85]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/g;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Invisible characters that can hide text: tag characters outside flags (UTS#51, ED-14a), deprecated format
 * characters (The Unicode Standard, 23.3), annotation and musical controls, and variation selectors after the first.
 */
const UNSEEN =
  /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e007f}\u206a-\u206f\ufff9-\ufffb\u{1d173}-\u{1d17a}]|(?<=[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;

/** Of all that is taken out, the units of UTF-16: most texts have none of them. */
const MAY_BE_UNCLEAN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u206a-\u206f\ufff9-\ufffb\ud800-\udfff]|[\ufe00-\ufe0f]/;

/** Lines end in `\n`; controls, unseen characters and lone surrogates are gone. A tab stays: the parsers know what it means. */
export function cleanText(text: string): string {
  if (!MAY_BE_UNCLEAN.test(text)) return text;
  return text
    .replace(LINE_END, '\n')
    .replace(SEQUENCE, '')
    .replace(CONTROL, '')
    .replace(UNSEEN, '$1')
    .replace(LONE_SURROGATE, '\u{fffd}');
}

const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;
const PDF = '\u202c';
const PDI = '\u2069';

/** What an address must not contain (RFC 3987, 4.1), and the controls that are younger than this rule. */
const IN_NO_ADDRESS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The characters that close all embeddings and isolates left open in a paragraph (UAX#9, X7, BD9), so that they do
 * not affect text after it.
 */
export function bidiClosing(text: string): string {
  const open: string[] = [];
  for (const [control] of text.matchAll(BIDI_CONTROL)) {
    if (control === PDI) {
      // This also ends the embeddings inside the isolate.
      const isolate = open.lastIndexOf(PDI);
      if (isolate >= 0) open.length = isolate;
    } else if (control !== PDF) open.push(control >= '\u2066' ? PDI : PDF);
    else if (open[open.length - 1] === PDF) open.pop();
  }
  return open.reverse().join('');
}

/**
 * Cleans a single-line value: a title, a name. Every space except the no-break space becomes U+0020, and sequences of
 * them one space. Embeddings and isolates end with it, as other text may follow on its line.
 */
export function cleanLine(text: string): string {
  const line = oneLine(text);
  return line + bidiClosing(line);
}

/**
 * Cleans an address. It has no bidi controls: they are percent-encoded (RFC 3987, 4.1), so they cannot reorder what
 * stands around a shown address, and the address leads where it led.
 */
export function cleanAddress(address: string): string {
  return oneLine(address).replace(IN_NO_ADDRESS, encodeURIComponent);
}

function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n\u2028\u2029 ]+/g, ' ')
    .replace(/^ | $/g, '');
}
