/**
 * Bytes to text. What speaks for an encoding is asked in the order of the web: what a person named, the byte order
 * mark, the transport, the file's own declaration, well-formed UTF-8, and then the letters. Whoever is asked may be
 * wrong, and is not believed where the bytes speak against it.
 */
import { byteOrderMark } from './byte-order-mark.ts';
import { declaredLabel } from './declaration.ts';
import { detectEncoding } from './detect.ts';
import { encodingNamed, isSingleByte } from './encoding-name.ts';
import { lettersOf } from './presentation-forms.ts';
import { countUtf8, type Utf8Count } from './utf8.ts';
import { detectUtf16 } from './utf16.ts';
import { readingOrder } from './visual-order.ts';

/** What the encoding is known by. */
export type Evidence = 'person' | 'mark' | 'transport' | 'declaration' | 'utf-8' | 'letters';

export type EncodingDiagnostic =
  /** A label that names no encoding. */
  | { readonly code: 'unknown-encoding'; readonly label: string; readonly by: Evidence }
  /** Transport or file name an encoding that the bytes are not in. */
  | { readonly code: 'wrong-encoding'; readonly label: string; readonly encoding: string }
  /** The letters do not tell one encoding from another. */
  | { readonly code: 'doubtful-encoding'; readonly encoding: string }
  /** Some bytes are no characters: each is U+FFFD. */
  | { readonly code: 'damaged-text'; readonly encoding: string; readonly count: number }
  /** Letters were stored in the shapes they have in words, and in no order that their shapes agree on. */
  | { readonly code: 'doubtful-order' };

export type Decoded = {
  readonly text: string;
  /** WHATWG's name, in lower case. */
  readonly encoding: string;
  readonly evidence: Evidence;
  /** Its lines are still as they are seen from the left: `readingOrder` turns them, once they stand alone. */
  readonly isVisual: boolean;
  readonly diagnostics: readonly EncodingDiagnostic[];
};

/** Why bytes are no text. */
export type NoTextDiagnostic =
  | { readonly code: 'empty' | 'binary' }
  | { readonly code: 'utf-32'; readonly encoding: string }
  | { readonly code: 'unknown-encoding'; readonly label: string };

export type DecodeOptions = {
  /** What a person says it is: believed whatever the bytes say. */
  readonly asked?: string;
  /** The `charset` that came with the bytes. */
  readonly transport?: string;
};

export function decodeText(
  bytes: Uint8Array,
  { asked, transport }: DecodeOptions = {},
): Decoded | { readonly diagnostic: NoTextDiagnostic } {
  const diagnostics: EncodingDiagnostic[] = [];
  const choice = choose(bytes, asked, transport, diagnostics);
  if ('diagnostic' in choice) return choice;
  const { encoding, evidence } = choice;
  const raw = decodeAs(bytes, encoding);
  if (!/\S/.test(raw)) return { diagnostic: { code: 'empty' } };
  const count = damages(raw);
  if (count > 0) diagnostics.push({ code: 'damaged-text', encoding, count });
  const { text, order } = lettersOf(raw);
  if (order === 'unknown') diagnostics.push({ code: 'doubtful-order' });
  const isVisual = encoding === 'iso-8859-8' ? isStoredAsSeen(bytes) : order === 'visual';
  return { text, encoding, evidence, isVisual, diagnostics };
}

/** The text with its lines in the order in which they are read. For plain text: markup has lines of its own. */
export function logicalText({ text, isVisual }: Decoded): string {
  return isVisual ? readingOrder(text) : text;
}

type Choice = { readonly encoding: string; readonly evidence: Evidence };

function choose(
  bytes: Uint8Array,
  asked: string | undefined,
  transport: string | undefined,
  diagnostics: EncodingDiagnostic[],
): Choice | { readonly diagnostic: NoTextDiagnostic } {
  if (asked !== undefined) {
    const encoding = encodingNamed(asked);
    if (encoding) return { encoding, evidence: 'person' };
    return { diagnostic: { code: 'unknown-encoding', label: asked } };
  }
  const mark = byteOrderMark(bytes);
  if (mark?.encoding.startsWith('utf-32')) {
    return { diagnostic: { code: 'utf-32', encoding: mark.encoding.toUpperCase() } };
  }
  if (mark) return { encoding: mark.encoding, evidence: 'mark' };

  const utf16 = detectUtf16(bytes);
  if (utf16) return { encoding: utf16, evidence: 'letters' };
  // No other text has a NUL; nearly all else has (pictures, archives, programs).
  if (bytes.includes(0)) return { diagnostic: { code: 'binary' } };

  const utf8 = countUtf8(bytes);
  const witnesses: [Evidence, string | undefined][] = [
    ['transport', transport],
    ['declaration', declaredLabel(bytes)],
  ];
  for (const [by, label] of witnesses) {
    const encoding =
      label === undefined ? undefined : believed(label, by, bytes, utf8, diagnostics);
    if (encoding) return { encoding, evidence: by };
  }
  if (isUtf8(utf8)) return { encoding: 'utf-8', evidence: 'utf-8' };
  const detected = detectEncoding(bytes) ?? { encoding: 'utf-8', isCertain: true };
  if (!detected.isCertain)
    diagnostics.push({ code: 'doubtful-encoding', encoding: detected.encoding });
  return { encoding: detected.encoding, evidence: 'letters' };
}

/** The encoding that a label names, unless there is none of that name or the bytes speak against it. */
function believed(
  label: string,
  by: Evidence,
  bytes: Uint8Array,
  utf8: Utf8Count,
  diagnostics: EncodingDiagnostic[],
): string | undefined {
  const named = encodingNamed(label);
  if (!named) {
    diagnostics.push({ code: 'unknown-encoding', label, by });
    return undefined;
  }
  // A file that can be read so far is in no encoding of two bytes (HTML §13.2.3.2).
  const encoding = named.startsWith('utf-16') ? 'utf-8' : named;
  const truth = refuted(encoding, bytes, utf8);
  if (!truth) return encoding;
  diagnostics.push({ code: 'wrong-encoding', label, encoding: truth });
  return undefined;
}

/** What the bytes are in where that is plainly something else. */
function refuted(encoding: string, bytes: Uint8Array, utf8: Utf8Count): string | undefined {
  if (encoding === 'utf-8') {
    return isUtf8(utf8) ? undefined : detectEncoding(bytes)?.encoding;
  }
  // Letters of one byte that happen to be UTF-8 throughout: not in three words.
  if (isSingleByte(encoding) && utf8.strays === 0 && utf8.sequences >= 3) return 'utf-8';
  // What servers and editors say that know nothing. Old pages are in other encodings.
  if (encoding !== 'windows-1252') return undefined;
  const detected = detectEncoding(bytes);
  return detected?.isCertain && detected.encoding !== encoding ? detected.encoding : undefined;
}

/** Well-formed but for a few bytes: a text that was cut, or that somebody pasted into. */
function isUtf8({ sequences, strays }: Utf8Count): boolean {
  return strays * 20 <= sequences;
}

/** Whether lines in the order in which they are seen are what the letters look like too. */
function isStoredAsSeen(bytes: Uint8Array): boolean {
  // Labelled by mistake for `iso-8859-8-i` or windows-1255, lines would be turned that are right.
  const detected = detectEncoding(bytes);
  return !(detected?.isCertain && detected.encoding === 'windows-1255');
}

/** Bytes that this encoding uses for typographic quotes and the like, and ISO-8859-1 for controls. */
const C1_IN_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Some releases of Node decode it as ISO-8859-1.
  return text.replace(/[\x80-\x9f]/g, (control) => C1_IN_1252[control.charCodeAt(0) - 0x80]);
}

function damages(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
