/**
 * Decodes bytes to text. The evidence for the encoding is used in the order of the web: the user's choice, the byte
 * order mark, the transport, the declaration in the file, well-formed UTF-8, and finally the letter frequencies.
 * Transport and declaration are ignored if the bytes contradict them.
 */
import { byteOrderMark } from './byte-order-mark.ts';
import { declaredLabel } from './declaration.ts';
import { detectEncoding } from './detect.ts';
import { encodingNamed, isSingleByte } from './encoding-name.ts';
import { lettersOf } from './presentation-forms.ts';
import { countUtf8, type Utf8Count } from './utf8.ts';
import { detectUtf16 } from './utf16.ts';
import { readingOrder } from './visual-order.ts';

/** The evidence that decided the encoding. */
export type Evidence = 'person' | 'mark' | 'transport' | 'declaration' | 'utf-8' | 'letters';

export type EncodingDiagnostic =
  /** The label names no known encoding. */
  | { readonly code: 'unknown-encoding'; readonly label: string; readonly by: Evidence }
  /** The bytes are not in the encoding that the transport or the file names. */
  | { readonly code: 'wrong-encoding'; readonly label: string; readonly encoding: string }
  /** Two encodings fit the letters about equally well. */
  | { readonly code: 'doubtful-encoding'; readonly encoding: string }
  /** Some bytes are not characters; each becomes U+FFFD. */
  | { readonly code: 'damaged-text'; readonly encoding: string; readonly count: number }
  /** The text has presentation forms, and they do not show whether it was stored in logical or visual order. */
  | { readonly code: 'doubtful-order' };

export type DecodedText = {
  readonly text: string;
  /** WHATWG's name, in lower case. */
  readonly encoding: string;
  readonly evidence: Evidence;
  /** The lines are still in visual order; `readingOrder` converts them after the text has been split into lines. */
  readonly isVisual: boolean;
  readonly diagnostics: readonly EncodingDiagnostic[];
};

/** Reasons why the bytes are not text. */
export type NoTextDiagnostic =
  | { readonly code: 'empty' | 'binary' }
  | { readonly code: 'utf-32'; readonly encoding: string }
  /** The user chose an encoding that does not exist. */
  | { readonly code: 'no-encoding'; readonly label: string };

export type DecodeOptions = {
  /** The label that the user chose; it overrides the bytes. */
  readonly asked?: string;
  /** The `charset` that the transport gave. */
  readonly transport?: string;
};

export function decodeText(
  bytes: Uint8Array,
  { asked, transport }: DecodeOptions = {},
): DecodedText | { readonly diagnostic: NoTextDiagnostic } {
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

/** The text with its lines in logical order. For plain text only: the lines of markup are known after parsing. */
export function logicalText({ text, isVisual }: DecodedText): string {
  return isVisual ? readingOrder(text) : text;
}

/** All but a few texts are UTF-8, which Node finds sooner than we can count. */
function utf8In(bytes: Uint8Array): Utf8Count {
  try {
    const { length } = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A letter takes a byte more than units, or two.
    return { sequences: Math.ceil((bytes.length - length) / 2), strays: 0 };
  } catch {
    return countUtf8(bytes);
  }
}

type EncodingChoice = { readonly encoding: string; readonly evidence: Evidence };

function choose(
  bytes: Uint8Array,
  asked: string | undefined,
  transport: string | undefined,
  diagnostics: EncodingDiagnostic[],
): EncodingChoice | { readonly diagnostic: NoTextDiagnostic } {
  if (asked !== undefined) {
    const encoding = encodingNamed(asked);
    if (encoding) return { encoding, evidence: 'person' };
    return { diagnostic: { code: 'no-encoding', label: asked } };
  }
  const mark = byteOrderMark(bytes);
  if (mark?.encoding.startsWith('utf-32')) {
    return { diagnostic: { code: 'utf-32', encoding: mark.encoding.toUpperCase() } };
  }
  if (mark) return { encoding: mark.encoding, evidence: 'mark' };

  const utf16 = detectUtf16(bytes);
  if (utf16) return { encoding: utf16, evidence: 'letters' };
  // Only binary files have a NUL: pictures, archives, programs.
  if (bytes.includes(0)) return { diagnostic: { code: 'binary' } };

  const utf8 = utf8In(bytes);
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

/** The encoding that a label names; `undefined` if the label is unknown or the bytes contradict it. */
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
  // A file whose declaration is readable as ASCII is not in UTF-16 (HTML §13.2.3.2).
  const encoding = named.startsWith('utf-16') ? 'utf-8' : named;
  const truth = refuted(encoding, bytes, utf8);
  if (!truth) return encoding;
  diagnostics.push({ code: 'wrong-encoding', label, encoding: truth });
  return undefined;
}

/** The correct encoding, if the bytes clearly contradict `encoding`. */
function refuted(encoding: string, bytes: Uint8Array, utf8: Utf8Count): string | undefined {
  if (encoding === 'utf-8') {
    return isUtf8(utf8) ? undefined : detectEncoding(bytes)?.encoding;
  }
  // Text in a single-byte encoding is practically never valid UTF-8 with three sequences.
  if (isSingleByte(encoding) && utf8.strays === 0 && utf8.sequences >= 3) return 'utf-8';
  // Servers and editors name windows-1252 by default, also for old pages in other encodings.
  if (encoding !== 'windows-1252') return undefined;
  const detected = detectEncoding(bytes);
  return detected?.isCertain && detected.encoding !== encoding ? detected.encoding : undefined;
}

/** Valid UTF-8 with few exceptions: the text was cut, or foreign bytes were pasted into it. */
function isUtf8({ sequences, strays }: Utf8Count): boolean {
  return strays * 20 <= sequences;
}

/** Whether the letters confirm that lines are stored in visual order. */
function isStoredAsSeen(bytes: Uint8Array): boolean {
  // If the label should be `iso-8859-8-i` or windows-1255, reversing would destroy correct lines.
  const detected = detectEncoding(bytes);
  return !(detected?.isCertain && detected.encoding === 'windows-1255');
}

/** The characters of windows-1252 for the bytes that are controls in ISO-8859-1: typographic quotes and others. */
const C1_IN_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Some releases of Node decode windows-1252 as ISO-8859-1.
  return text.replace(/[\x80-\x9f]/g, (control) => C1_IN_1252[control.charCodeAt(0) - 0x80]);
}

function damages(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
