/** The last stage of Ink: what has been laid out is painted and shown, after each commit. */
import { Box, type BoxProps, type DOMElement } from 'ink';
import { useLayoutEffect, useRef } from 'react';
import type { ScreenCell } from '../terminal/screen/screen-cell.ts';
import { type PaintOptions, paintTree } from './paint-tree.ts';

/** What shows the rows of a screen: top row first, each in visual order. */
export type StageSurface = {
  readonly show: (rows: readonly (readonly ScreenCell[])[]) => void;
};

export type PaintedStageProps = PaintOptions &
  BoxProps & {
    readonly children?: React.ReactNode;
    /** Without one, nothing is painted: what is seen is what Ink draws, in logical order. */
    readonly surface?: StageSurface;
  };

/**
 * The outermost box of a screen. It has the properties of `<Box>`; its children stand one under the other, unless they
 * are told otherwise.
 */
export function Stage({ surface, direction, depth, children, ...box }: PaintedStageProps) {
  const root = useRef<DOMElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element || !surface) return undefined;
    return afterLayout(element, () => surface.show(paintTree(element, { direction, depth })));
  }, [surface, direction, depth]);
  return (
    <Box flexDirection="column" {...box} ref={root}>
      {children}
    </Box>
  );
}

/** Calls `paint` now and after each commit and each resize, until the answer is called. */
function afterLayout(element: DOMElement, paint: () => void): () => void {
  const root = rootOf(element);
  root.internal_layoutListeners ??= new Set();
  const listeners = root.internal_layoutListeners;
  let isOver = false;
  let isWaiting = false;
  const paintSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    // Ink tells of the layout in the midst of a commit: refs and layout effects follow.
    queueMicrotask(() => {
      isWaiting = false;
      if (!isOver) paint();
    });
  };
  listeners.add(paintSoon);
  paintSoon();
  return () => {
    isOver = true;
    listeners.delete(paintSoon);
  };
}

function rootOf(element: DOMElement): DOMElement {
  let root = element;
  while (root.parentNode) root = root.parentNode;
  return root;
}
