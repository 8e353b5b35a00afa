/**
 * The gate for text from outside: what comes through commands no terminal.
 *
 * Every string of an article or a glossary passes here once, after the last unescaping (a YAML `"\e"` or an
 * HTML `&#27;` is a control as well). Left after this: no C0 or C1 control but `\n`, and no lone surrogate.
 */

/**
 * Escape sequences of ECMA-48, whole, so that their letters do not stay behind as text: CSI (5.4), and the
 * strings DCS, SOS, OSC, PM, APC (5.6) up to their terminator. None runs over a line's end or into the next
 * escape, which keeps the search linear.
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

/** Lines end in `\n`, controls and lone surrogates are gone. A tab stays: the parsers know what it means. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(SEQUENCE, '')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '\u{fffd}');
}

/** For a value that is one line by its nature: a title, a name. Blanks but the no-break space become one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n\u2028\u2029 ]+/g, ' ')
    .replace(/^ | $/g, '');
}
