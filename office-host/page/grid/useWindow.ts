import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, type RefObject } from 'react';

import type { Axis } from './axis';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from './view';

/** The rows (or columns) in sight, from 1, with a few more on each side. */
export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  axis: Axis,
  horizontal: boolean,
): readonly number[] {
  const virtualizer = useVirtualizer({
    count: axis.count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => axis.size(index + 1),
    paddingStart: horizontal ? ROW_HEADER_WIDTH : COLUMN_HEADER_HEIGHT,
    overscan: horizontal ? 3 : 8,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, axis]);
  return virtualizer.getVirtualItems().map((item) => item.index + 1);
}
