/** How far something is, as cells. */
import type { Direction } from '../../text/index.ts';

/** `percent` of `width` cells are filled, from the edge where reading begins. */
export function progressBar(percent: number, width: number, direction: Direction): string {
  const filled = Math.round((percent * width) / 100);
  const [done, left] = ['█'.repeat(filled), '░'.repeat(width - filled)];
  return direction === 'rtl' ? left + done : done + left;
}
