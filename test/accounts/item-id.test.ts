/** Ids in all forms that servers write and take. */
import { expect, test } from 'vitest';
import { itemId, longItemId } from '../../src/accounts/item-id.ts';

const LONG = 'tag:google.com,2005:reader/item/';

test.each<[unknown, string | undefined]>([
  // The same entry of FreshRSS: a decimal of sixteen digits is not hexadecimal.
  ['1795922140961503', '1795922140961503'],
  [`${LONG}00066161b5419adf`, '1795922140961503'],
  ['00066161b5419adf', '1795922140961503'],
  // The documents of BazQux.
  [`${LONG}80484b00000e8003`, '-9203023375158575101'],
  ['80484b00000e8003', '-9203023375158575101'],
  ['-9203023375158575101', '-9203023375158575101'],
  ['9243720698550976515', '-9203023375158575101'],
  [`${LONG}1f`, '31'],
  [31, '31'],
  // The Old Reader: no numbers, also where all digits are decimal.
  ['53c5c7a5fea0e7afcb002001', '53c5c7a5fea0e7afcb002001'],
  [`${LONG}53C5C7A5FEA0E7AFCB002001`, '53c5c7a5fea0e7afcb002001'],
  ['123456789012345678901234', '123456789012345678901234'],
  [2 ** 60, undefined],
  ['', undefined],
  [LONG, undefined],
  [`${LONG}x`, undefined],
  ['feed/1', undefined],
  [null, undefined],
  ['../../etc', undefined],
])('%j is kept as %j', (written, id) => {
  expect(itemId(written)).toBe(id);
  if (id !== undefined) expect(itemId(longItemId(id))).toBe(id);
});

test.each([
  ['1795922140961503', `${LONG}00066161b5419adf`],
  ['-9203023375158575101', `${LONG}80484b00000e8003`],
  ['31', `${LONG}000000000000001f`],
  ['53c5c7a5fea0e7afcb002001', `${LONG}53c5c7a5fea0e7afcb002001`],
])('%s is sent as %s', (id, long) => {
  expect(longItemId(id)).toBe(long);
});
