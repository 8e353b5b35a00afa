/** Names of encodings, as the web writes them. */

/** WHATWG's name for a label (Encoding §4.2), in lower case; undefined where it is none, or of what is no text. */
export function encodingNamed(label: string): string | undefined {
  const name = label.trim();
  if (!/^[\w.:+-]{1,40}$/.test(name)) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Whether a letter takes one byte. All others take more, and have bytes that mean nothing alone. */
export function isSingleByte(encoding: string): boolean {
  return /^(?:windows-|iso-8859-|koi8-|macintosh|ibm866|x-mac-)/.test(encoding);
}
