/** When feeds are asked by themselves. */
import { describe, expect, test } from 'vitest';
import { lastRefresh, nextRefresh } from '../../src/cli/front/next-refresh.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-29T08:00:00Z');

describe('with `refresh: 30`, on a clock of the test', () => {
  const check = (ago: number | undefined, expected: number) => {
    const last = ago === undefined ? undefined : NOW - ago * MINUTE;
    expect(nextRefresh({ minutes: 30, last, now: NOW })).toBe(NOW + expected * MINUTE);
  };

  test.each<[string, number | undefined, number]>([
    ['feeds that were never asked are asked at once', undefined, 0],
    ['and those that were asked long ago', 45, 0],
    ['or just long enough ago', 30, 0],
    ['others when their time has come', 20, 10],
    ['a clock that was set back delays them by no more than that', -600, 30],
  ])('%s', (_, ago, expected) => check(ago, expected));
});

test('with `refresh: off` they are not', () => {
  expect(nextRefresh({ minutes: 0, last: undefined, now: NOW })).toBeUndefined();
});

test('the last refresh is that of the feed that was asked last', () => {
  const fault = { since: 5, diagnostic: { code: 'no-network' } };
  expect(lastRefresh([undefined, { checked: 2 }, { fault, checked: 1 }])).toBe(5);
  expect(lastRefresh([undefined, {}])).toBeUndefined();
  expect(lastRefresh([])).toBeUndefined();
});
