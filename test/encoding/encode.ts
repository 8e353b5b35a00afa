/** Text as the bytes of an old encoding, for tests. */

/** Letters that an encoding has not as its writers wrote them. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u06cc': '\u064a', // farsi yeh: Arabic's
  '\u06c0': '\u0647', // heh with yeh above: heh
  '\u06c2': '\u06c1',
  '\u06c3': '\u0629',
  '\u06d3': '\u06d2',
  '\u06d4': '.', // Urdu's full stop
  '\u2011': '-',
};

/** `encoding`: one of those of one byte. What it has not is a question mark, or falls away if it is a mark. */
export function encode(text: string, encoding: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const codes = new Map(Array.from(new TextDecoder(encoding).decode(bytes), (c, at) => [c, at]));
  const encoded: number[] = [];
  for (const letter of text) {
    const code = codes.get(letter) ?? codes.get(SUBSTITUTES[letter]);
    if (code !== undefined) encoded.push(code);
    else if (/[\u06f0-\u06f9]/.test(letter)) encoded.push(0x30 + (letter.charCodeAt(0) & 15));
    else if (/[\u0660-\u0669]/.test(letter)) encoded.push(0x30 + (letter.charCodeAt(0) & 15));
    else if (!/[\p{M}\p{Cf}]/u.test(letter)) encoded.push(0x3f);
  }
  return Uint8Array.from(encoded);
}

/** Lines as they are seen, each from its left end: of a text of right-to-left letters and blanks only. */
export function seenLines(text: string): string {
  const seen = (line: string) => Array.from(line).reverse().join('');
  return text.split('\n').map(seen).join('\n');
}
