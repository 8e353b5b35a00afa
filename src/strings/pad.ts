import { checkCells, checkNames, checkOneOf, checkText } from '../text/check.ts';
import { cellWidth } from './cell-width.ts';

/** Where each line stands. */
export type PadOptions = {
  /** Where the text stands. @default 'left' */
  readonly align?: 'left' | 'right' | 'center';
};

/**
 * Each line of the string, filled with spaces to `width` cells; a longer line stays as it is. It is meant for what
 * `visual` gives, where left is left: `pad(visual(name), 20, { align: 'right' })`. Throws `TypeError` or `RangeError`.
 */
export function pad(text: string, width: number, options: PadOptions = {}): string {
  checkText('text', text);
  checkCells('width', width, 0);
  checkNames(options, ['align']);
  const { align = 'left' } = options;
  checkOneOf('align', align, ['left', 'right', 'center']);
  return text
    .split('\n')
    .map((line) => {
      const slack = Math.max(0, width - cellWidth(line));
      const before = align === 'left' ? 0 : align === 'right' ? slack : Math.floor(slack / 2);
      return ' '.repeat(before) + line + ' '.repeat(slack - before);
    })
    .join('\n');
}
