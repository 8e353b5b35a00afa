/** How keys are written in help. */
import type { KeyName } from '../reader/keymap.ts';

const LABELS: Readonly<Record<KeyName, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
};

/**
 * Keys of a row of help, the blank by the name that the interface gives it; digits in a row as a range, and with Ctrl only
 * those that have no plainer key.
 */
export function keyLabels(keys: readonly KeyName[], space: string): string[] {
  const plain = keys.filter((key) => !key.startsWith('Ctrl-'));
  const shown = plain.length > 0 ? plain : keys;
  if (shown.length > 2 && shown.every((key) => /^\d$/.test(key))) {
    return [`${shown[0]}–${shown.at(-1)}`];
  }
  return shown.map((key) => (key === ' ' ? space : (LABELS[key] ?? key)));
}
