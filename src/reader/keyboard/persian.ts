/**
 * Persian, the standard ISIRI 9147. Source: `ir(pes)` of xkeyboard-config, over `us(basic)`.
 *
 * Left out: the zero width non-joiner, because both Shift-B and Shift-Space send it, and Shift-Space means a space.
 */
import type { KeyboardLayout } from './layout.ts';

export const persian: KeyboardLayout = {
  rows: [
    { latin: 'qwertyuiop[]', sent: 'ضصثقفغعهخحجچ' },
    { latin: "asdfghjkl;'", sent: 'شسیبلاتنمکگ' },
    { latin: 'zxcvbnm,', sent: 'ظطزرذدپو' },
    // With Shift. Marks and joiners are written as escapes: they would sit on the quotation mark.
    { latin: '@#$%^&', sent: '٬٫﷼٪×،' },
    { latin: 'QWERTYUI', sent: '\u0652\u064C\u064D\u064B\u064F\u0650\u064E\u0651' },
    { latin: 'ASDFGHJKL"', sent: 'ؤئيإأآة»«؛' },
    { latin: 'ZXCVNM?', sent: 'ك\u0653ژ\u0670\u0654ء؟' },
    { latin: '`~_', sent: '\u200D÷ـ' },
  ],
};
