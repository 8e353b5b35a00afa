/** Urdu, the phonetic layout of CRULP. Source: `pk(urd-crulp)` of xkeyboard-config, over `us(basic)`. */
import type { KeyboardLayout } from './layout.ts';

export const urdu: KeyboardLayout = {
  rows: [
    { latin: 'qwertyuiop', sent: 'قوعرتےءیہپ' },
    { latin: 'asdfghjkl;', sent: 'اسدفگحجکل؛' },
    { latin: 'zxcvbnm,.', sent: 'زشچطبنم،۔' },
    // With Shift. Marks are written as escapes: alone they would sit on the quotation mark.
    { latin: 'QWE', sent: '\u0652\u0651\u0670' },
    { latin: 'RT', sent: 'ڑٹ' },
    { latin: 'YI', sent: '\u064E\u0650' },
    { latin: 'UO', sent: 'ئۃ' },
    { latin: 'P', sent: '\u064F' },
    { latin: 'ASDGHJK', sent: 'آصڈغھضخ' },
    { latin: 'LM', sent: '\u0654\u0658' },
    { latin: 'ZXCVN', sent: 'ذژثظں' },
    { latin: '>?', sent: '٫؟' },
    { latin: '~', sent: '\u064B' },
  ],
};
