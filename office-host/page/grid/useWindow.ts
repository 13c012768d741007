import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, type RefObject } from 'react';

import type { Axis } from './axis';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from './view';

/** What is in sight of an axis, from 1. */
export interface InSight {
  /** With a few more on each side. */
  readonly indices: readonly number[];
  readonly first: number;
}

/** The rows (or columns) in sight. */
export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  axis: Axis,
  horizontal: boolean,
): InSight {
  const virtualizer = useVirtualizer({
    count: axis.count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => axis.size(index + 1),
    paddingStart: horizontal ? ROW_HEADER_WIDTH : COLUMN_HEADER_HEIGHT,
    overscan: horizontal ? 3 : 8,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, axis]);
  return {
    indices: virtualizer.getVirtualItems().map((item) => item.index + 1),
    first: firstAfter(axis, virtualizer.scrollOffset ?? 0, virtualizer.range?.startIndex ?? 0),
  };
}

/** What the letters and numbers cover is not in sight: the first that ends beyond what scrolled out. */
function firstAfter(axis: Axis, scrolled: number, from: number): number {
  let first = from + 1;
  while (first < axis.count && axis.start(first + 1) <= scrolled) first += 1;
  return first;
}
