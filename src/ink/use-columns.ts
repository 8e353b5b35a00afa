/** The width that a component has. */
import { type DOMElement, measureElement, useBoxMetrics } from 'ink';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Cells between the edges of a box; 0 until they are known. */
export function useColumns(box: RefObject<DOMElement | null>, width: number | undefined): number {
  const { width: current } = useBoxMetrics(box);
  const [first, setFirst] = useState(0);
  // Ink reports its own measurement only after the first frame.
  useLayoutEffect(() => {
    if (box.current) setFirst(measureElement(box.current).width);
  }, [box]);
  return width ?? (current || first);
}
