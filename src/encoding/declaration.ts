/**
 * The encoding declared in a file, by an XML declaration or a `<meta>` near its start. Labels are returned as
 * written.
 */

/** Bytes that are searched for a declaration. HTML §13.2.3.2 has 1024, but old pages have comments before it. */
const HEAD = 4096;

/** XML 1.0, sections 2.8 and 4.3.3. */
const XML = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const META = /<meta\b[^>]*>/gi;
const CHARSET = /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i;

/** The label that a file declares; `undefined` if it declares none. */
export function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes.subarray(0, HEAD));
  const xml = XML.exec(head);
  if (xml) return xml[1] ?? xml[2];
  for (const [meta] of head.replace(COMMENT, '').matchAll(META)) {
    // `http-equiv` with `content="text/html; charset=…"`, or HTML5's `charset`.
    const charset = CHARSET.exec(meta);
    if (charset) return charset[1];
  }
  return undefined;
}

/** The label in a media type's parameters: `text/html; charset=windows-1256` (RFC 9110, 8.3). */
export function labelOfType(type: string): string | undefined {
  return /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(type)?.slice(1).find(Boolean);
}

/** The bytes as ASCII. A declaration is ASCII in every encoding except UTF-16, which has NUL between the letters. */
function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    if (byte !== 0) text += byte < 0x80 ? String.fromCharCode(byte) : '\u00bf';
  return text;
}
