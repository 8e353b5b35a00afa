/**
 * Ids of entries. Servers write one id in three forms: a signed decimal, 16 hexadecimal digits, and the long form
 * `tag:google.com,2005:reader/item/` with the digits behind it. A decimal of 16 digits is valid hexadecimal, so the length
 * tells nothing. The Old Reader has ids of 24 hexadecimal digits, which are no numbers.
 */

const LONG = 'tag:google.com,2005:reader/item/';

/** The form in which ids are kept: a signed decimal of 64 bits, or the 24 digits. `undefined` for what is no id. */
export function itemId(written: unknown): string | undefined {
  if (typeof written === 'number') {
    // Larger numbers have lost digits on the way.
    return Number.isSafeInteger(written) ? `${written}` : undefined;
  }
  if (typeof written !== 'string') return undefined;
  const isLong = written.startsWith(LONG);
  const digits = isLong ? written.slice(LONG.length) : written;
  if (/^[\da-f]{24}$/i.test(digits)) return digits.toLowerCase();
  if (isLong) return /^[\da-f]{1,16}$/i.test(digits) ? fromHex(digits) : undefined;
  if (/^-?\d{1,20}$/.test(digits)) return BigInt.asIntN(64, BigInt(digits)).toString();
  return /^[\da-f]{16}$/i.test(digits) ? fromHex(digits) : undefined;
}

/** The long form: the only one that no server refuses. */
export function longItemId(id: string): string {
  if (/^[\da-f]{24}$/.test(id)) return LONG + id;
  return LONG + BigInt.asUintN(64, BigInt(id)).toString(16).padStart(16, '0');
}

function fromHex(digits: string): string {
  return BigInt.asIntN(64, BigInt(`0x${digits}`)).toString();
}
