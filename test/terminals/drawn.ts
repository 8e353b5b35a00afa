/** Pictures that a test can show: one character a pixel, `#` for ink and anything else for paper. */
import type { Grey } from './picture.ts';

export function drawn(...rows: readonly string[]): Grey {
  const light = Uint8Array.from(rows.join(''), (pixel) => (pixel === '#' ? 0 : 255));
  return { width: rows[0].length, height: rows.length, light };
}
