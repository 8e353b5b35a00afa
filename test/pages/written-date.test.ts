import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/pages/calendar.ts';
import { writtenDate } from '../../src/pages/written-date.ts';

describe('a day of another calendar', () => {
  // Witnesses: the calendar office of Tehran, Umm al-Qura's tables, Hebcal.
  test.each([
    ['persian', 1399, 2, 21, '2020-05-10'],
    ['persian', 1403, 12, 30, '2025-03-20'],
    ['persian', 1402, 12, 30, undefined],
    ['islamic', 1445, 9, 1, '2024-03-11'],
    ['islamic', 1400, 1, 1, '1979-11-21'],
    ['hebrew', 5784, 'Adar I', 23, '2024-03-03'],
    ['hebrew', 5785, 'Tishri', 1, '2024-10-03'],
    ['gregorian', 2023, 2, 29, undefined],
    ['gregorian', 2024, 2, 29, '2024-02-29'],
    ['gregorian', 1445, 1, 1, undefined],
    ['persian', 2020, 1, 1, undefined],
  ] as const)('%s %s %s %s', (calendar, year, month, day, expected) => {
    expect(isoDate(calendar, year, month, day)).toBe(expected);
  });
});

describe('a written date', () => {
  test.each<[string, string, string | undefined]>([
    // Arabic, both kinds of months
    ['ar', 'الأربعاء، 28 آب/أغسطس 2013، آخر تحديث 14:00 (GMT+0400)', '2013-08-28'],
    ['ar', 'الأربعاء، 28 آب/اغسطس 2013', '2013-08-28'],
    ['ar', '21 أكتوبر 2020', '2020-10-21'],
    ['ar', '21 تشرين الأول 2020', '2020-10-21'],
    ['ar', '١٢ تشرين الثاني/نوفمبر ٢٠٢٣', '2023-11-12'],
    ['ar', '5 كانون الثاني 2024', '2024-01-05'],
    ['ar', '14 جويلية 2021', '2021-07-14'],
    ['ar', '3 غشت 2022', '2022-08-03'],
    ['ar', 'الاثنين 1 رمضان 1445 هـ', '2024-03-11'],
    ['ar', '12 ربيع الأول 1445هـ الموافق 27 سبتمبر 2023 م', '2023-09-27'],
    ['ar', '1445/09/01', '2024-03-11'],
    ['ar', '24-08-2020', '2020-08-24'],
    // Persian
    ['fa', '۱۳۹۹/۰۲/۲۱ - ۱۸:۵۹', '2020-05-10'],
    ['fa', 'یکشنبه ۲۱ اردیبهشت ۱۳۹۹', '2020-05-10'],
    ['fa', '۲۱ اردیبهشت ماه ۱۳۹۹', '2020-05-10'],
    ['fa', '10 مه 2020', '2020-05-10'],
    ['fa', '۵ سنبله ۱۴۰۱', '2022-08-27'],
    // Urdu
    ['ur', '08 اپریل، 2022', '2022-04-08'],
    ['ur', '۲۷ مارچ ۲۰۲۴', '2024-03-27'],
    ['ur', '1 رمضان المبارک 1445', '2024-03-11'],
    // Hebrew
    ['he', 'יום ראשון 03.03.2024', '2024-03-03'],
    ['he', '3 במרץ 2024', '2024-03-03'],
    ['he', '3 מרץ, 2024', '2024-03-03'],
    ['he', 'כ״ג אדר א׳ התשפ״ד', '2024-03-03'],
    ['he', 'א\' בתשרי תשפ"ה', '2024-10-03'],
    ['he', 'ט"ו בשבט תשפ"ד', '2024-01-25'],
    // English
    ['en', 'March 3, 2024', '2024-03-03'],
    ['en', '3 Mar 2024', '2024-03-03'],
    // none
    ['ar', 'في عام 2020', undefined],
    ['ar', '12:30', undefined],
    ['ar', '32 يناير 2020', undefined],
    ['ar', 'هاتف 961-3-325788', undefined],
    ['fa', '192.168.1.2023', undefined],
  ])('%s %s', (language, text, expected) => expect(writtenDate(text, language)).toBe(expected));
});
