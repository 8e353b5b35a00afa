import { expect, test } from 'vitest';
import { nearest } from '../../src/library/nearest.ts';

const KNOWN = ['karabakh-2020', 'newspapers-fa', 'printing-he'];

test.each<[string, string | undefined]>([
  ['karabakh-2020', 'karabakh-2020'],
  ['karabagh-2020', 'karabakh-2020'],
  ['karabkah-2020', 'karabakh-2020'],
  ['KARABAKH-2020', 'karabakh-2020'],
  ['karabakh2020', 'karabakh-2020'],
  ['karabakh', 'karabakh-2020'],
  ['print', 'printing-he'],
  ['newspaper-fa', 'newspapers-fa'],
  ['ne', undefined],
  ['weather', undefined],
  ['', undefined],
  ['karabakh-2020'.repeat(50), undefined],
])('%s', (word, expected) => expect(nearest(word, KNOWN)).toBe(expected));

test('nothing is near where nothing is known', () => {
  expect(nearest('karabakh', [])).toBeUndefined();
});
