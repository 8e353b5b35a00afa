/**
 * The code point that begins at a UTF-16 offset; a lone surrogate gives its own value. It is faster than
 * `String.prototype.codePointAt` if most characters are in the first plane, and never returns `undefined`: beyond the
 * end it returns NaN.
 */
export function codePointAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xfc00) === 0xd800 ? (text.codePointAt(at) as number) : unit;
}
