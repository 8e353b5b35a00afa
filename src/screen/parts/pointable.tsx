/** What is pointed at on the screen: each view says it of its own box, and the laid-out tree knows where that stands. */
import { Box, type BoxProps, type DOMElement } from 'ink';
import type { ReactNode } from 'react';
import type { Target } from '../../reader/action.ts';

/** What stands at a cell of the box, counted from 0 at its upper left corner. */
export type TargetAt = (x: number, y: number) => Target | undefined;

export type PointableProps = BoxProps & { readonly at: TargetAt; readonly children: ReactNode };

export function Pointable({ at, children, ...box }: PointableProps) {
  return (
    <Box {...box} ref={(element) => void (element && targets.set(element, at))}>
      {children}
    </Box>
  );
}

const targets = new WeakMap<DOMElement, TargetAt>();

/** What stands at a cell of a laid-out tree: the innermost box that knows says it. */
export function targetAt(element: DOMElement, x: number, y: number): Target | undefined {
  for (const child of element.childNodes.toReversed()) {
    if (child.nodeName === '#text' || !child.yogaNode) continue;
    const { left, top, width, height } = child.yogaNode.getComputedLayout();
    const [inX, inY] = [x - left, y - top];
    if (inX < 0 || inY < 0 || inX >= width || inY >= height) continue;
    const target = targetAt(child, inX, inY);
    if (target) return target;
  }
  return targets.get(element)?.(x, y);
}
