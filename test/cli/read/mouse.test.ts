import { expect, test } from 'vitest';
import { Pointer } from '../../../src/cli/read/mouse.ts';
import type { MouseEvent } from '../../../src/terminal/input/terminal-input.ts';

const DOWN = { type: 'wheel', by: 1 } as const;
const UP = { type: 'wheel', by: -1 } as const;

test('what the mouse does before anybody listens is told to who comes first, once', () => {
  const pointer = new Pointer();
  const told: MouseEvent[] = [];
  pointer.tell(DOWN);
  pointer.tell(UP);
  const stop = pointer.onPointing((pointing) => told.push(pointing));
  expect(told).toEqual([DOWN, UP]);
  pointer.tell(DOWN);
  expect(told).toEqual([DOWN, UP, DOWN]);
  stop();
  const later: MouseEvent[] = [];
  pointer.onPointing((pointing) => later.push(pointing));
  expect(later).toEqual([]);
});
