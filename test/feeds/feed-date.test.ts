import { describe, expect, test } from 'vitest';
import { feedDate } from '../../src/feeds/feed-date.ts';

const check = (written: string, expected: string | undefined, language?: string) =>
  expect(feedDate(written, language)?.instant, written).toBe(expected);

describe('dates as standards have them', () => {
  test.each<[string, string | undefined]>([
    // RFC 822 and its successors
    ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Fri, 23 Jan 2026 12:00:00 +0300', '2026-01-23T09:00:00Z'],
    ['23 Jan 2026 12:00 +0330', '2026-01-23T08:30:00Z'],
    ['Thu, 01 Jan 04 19:48:21 EST', '2004-01-02T00:48:21Z'],
    ['1 January 99 00:00:00 Z', '1999-01-01T00:00:00Z'],
    ['Sat, 15 Mar 2003 22:00:00 GMT+02:00', '2003-03-15T20:00:00Z'],
    ['Wed,  4  Mar 2026 09:05:07 PDT', '2026-03-04T16:05:07Z'],
    // RFC 3339, W3C-DTF, ISO 8601
    ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
    ['2003-12-31T10:14:55.123+03:00', '2003-12-31T07:14:55Z'],
    ['2003-12-31t10:14:55z', '2003-12-31T10:14:55Z'],
    ['2003-12-31 10:14', '2003-12-31T10:14:00Z'],
    ['2003-12-31T10:14-08:00', '2003-12-31T18:14:00Z'],
    ['20031231T101455Z', '2003-12-31T10:14:55Z'],
    ['20031231', '2003-12-31'],
    ['2003-12-31', '2003-12-31'],
    ['2003-12', '2003-12-01'],
    ['2003', '2003-01-01'],
    ['1998-12-31T23:59:60Z', '1999-01-01T00:00:00Z'],
    // asctime, and what programs write
    ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
    ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
    ['January 4, 2004 4:29 PM', '2004-01-04T16:29:00Z'],
    ['2004/01/04 12:05 am', '2004-01-04T00:05:00Z'],
  ])('%s', (written, expected) => check(written, expected));
});

describe('dates as people have them', () => {
  test.each<[string, string, string | undefined]>([
    // «الجمعة، 23 يناير 2026 12:00:00 +0300»
    [
      'ar',
      '\u0627\u0644\u062c\u0645\u0639\u0629\u060c 23 \u064a\u0646\u0627\u064a\u0631 2026 12:00:00 +0300',
      '2026-01-23T09:00:00Z',
    ],
    // the same day, in Arabic digits, with the month of the Levant: «٢٣ كانون الثاني ٢٠٢٦ ٣:١٥ م»
    [
      'ar',
      '\u0662\u0663 \u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062b\u0627\u0646\u064a \u0662\u0660\u0662\u0666 \u0663:\u0661\u0665 \u0645',
      '2026-01-23T15:15:00Z',
    ],
    // «14 رمضان 1445»
    ['ar', '14 \u0631\u0645\u0636\u0627\u0646 1445', '2024-03-24'],
    // «۲۱ اردیبهشت ۱۳۹۹ - ۱۰:۳۰»
    [
      'fa',
      '\u06f2\u06f1 \u0627\u0631\u062f\u06cc\u0628\u0647\u0634\u062a \u06f1\u06f3\u06f9\u06f9 - \u06f1\u06f0:\u06f3\u06f0',
      '2020-05-10T10:30:00Z',
    ],
    ['fa', '1399/02/21 10:30', '2020-05-10T10:30:00Z'],
    ['fa', '1399-02-21T10:30:00+03:30', '2020-05-10T07:00:00Z'],
    // «יום ב', 4 במרץ 2024 11:36:00 IST»
    [
      'he',
      "\u05d9\u05d5\u05dd \u05d1', 4 \u05d1\u05de\u05e8\u05e5 2024 11:36:00 IST",
      '2024-03-04T09:36:00Z',
    ],
    // «כ"ג אדר א' תשפ"ד»
    ['he', '\u05db"\u05d2 \u05d0\u05d3\u05e8 \u05d0\' \u05ea\u05e9\u05e4"\u05d3', '2024-03-03'],
    // «27 مارچ، 2024»
    ['ur', '27 \u0645\u0627\u0631\u0686\u060c 2024', '2024-03-27'],
    ['he', 'Mon, 04 Mar 2024 11:36:00 IDT', '2024-03-04T08:36:00Z'],
    ['ar', 'Mon, 04 Mar 2024 11:36:00 AST', '2024-03-04T08:36:00Z'],
  ])('%s: %s', (language, written, expected) => check(written, expected, language));
});

describe('what is no date', () => {
  test.each([
    '',
    'yesterday',
    'Thu, 32 Jan 2004 19:48:21 GMT',
    '0000-00-00T00:00:00Z',
    '2004-13-01',
    '0001-01-01T00:00:00Z',
    '1'.repeat(10_000),
  ])('%s', (written) => check(written, undefined));
});

test('the day is that of the place', () => {
  expect(feedDate('2026-01-23T01:00:00+03:00')).toEqual({
    instant: '2026-01-22T22:00:00Z',
    day: '2026-01-23',
  });
});
