/**
 * Hebrew, the standard SI-1452. Source: `il(basic)` of xkeyboard-config, over `us(basic)`.
 *
 * With Shift it sends Latin capitals. Some of its keys send the ASCII character of another key (the key `q` sends a
 * slash); such a character means itself.
 */
import type { KeyboardLayout } from './layout.ts';

export const hebrew: KeyboardLayout = {
  rows: [
    { latin: 'ertyuiop', sent: 'קראטוןםפ' },
    { latin: 'asdfghjkl;', sent: 'שדגכעיחלךף' },
    { latin: 'zxcvbnm,.', sent: 'זסבהנמצתץ' },
  ],
};
