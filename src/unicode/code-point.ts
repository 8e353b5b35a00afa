/**
 * The code point that begins at a UTF-16 offset; half a pair stands for itself. Faster than `codePointAt` where most
 * characters are of the first plane, and never `undefined`: beyond the end it is NaN.
 */
export function codePointAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xfc00) === 0xd800 ? (text.codePointAt(at) as number) : unit;
}
