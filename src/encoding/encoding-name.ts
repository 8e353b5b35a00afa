/** Names of encodings on the web. */

/**
 * WHATWG's name for a label (Encoding §4.2), in lower case; `undefined` for an unknown label, or one that is not for
 * text.
 */
export function encodingNamed(label: string): string | undefined {
  const name = label.trim();
  if (!/^[\w.:+-]{1,40}$/.test(name)) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Whether every character takes one byte. The other encodings have bytes without a meaning of their own. */
export function isSingleByte(encoding: string): boolean {
  return /^(?:windows-|iso-8859-|koi8-|macintosh|ibm866|x-mac-)/.test(encoding);
}
