import { expect, test } from 'vitest';
import type { Pointing } from '../../../src/app/effects.ts';
import { Pointer } from '../../../src/cli/read/mouse.ts';

const DOWN = { type: 'wheel', by: 1 } as const;
const UP = { type: 'wheel', by: -1 } as const;

test('what the mouse does before anybody listens is told to who comes first, once', () => {
  const pointer = new Pointer();
  const told: Pointing[] = [];
  pointer.tell(DOWN);
  pointer.tell(UP);
  const stop = pointer.onPointing((pointing) => told.push(pointing));
  expect(told).toEqual([DOWN, UP]);
  pointer.tell(DOWN);
  expect(told).toEqual([DOWN, UP, DOWN]);
  stop();
  const later: Pointing[] = [];
  pointer.onPointing((pointing) => later.push(pointing));
  expect(later).toEqual([]);
});
