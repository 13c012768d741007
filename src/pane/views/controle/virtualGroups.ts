import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

import type { FindingGroup } from '../../../app/session';

export type ListVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** First guess of a group's height in pixels, before it is measured. */
const estimate = (group: FindingGroup | undefined) => 44 + 84 * (group?.findings.length ?? 1);

/** The virtual list; the group where the keyboard stands stays in the document wherever one scrolls. */
export function useVirtualGroups(
  groups: readonly FindingGroup[],
  scroller: RefObject<HTMLDivElement | null>,
  activeIndex: number,
): ListVirtualizer {
  const getItemKey = useCallback((index: number) => groups[index]?.key ?? index, [groups]);
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), activeIndex])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
    [activeIndex],
  );
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(groups[index]),
    getItemKey,
    rangeExtractor,
    overscan: 5,
  });
}

/** Brings the row selected in the sheet into view, once for each selection. */
export function useSelectedInSight(
  key: string | undefined,
  index: number,
  virtualizer: ListVirtualizer,
): void {
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (key === shown.current) return;
    shown.current = key;
    if (key !== undefined) bringIntoView(virtualizer, index);
  }, [key, index, virtualizer]);
}

/** Scrolls no more than needed; a group taller than the list shows its beginning. */
export function bringIntoView(virtualizer: ListVirtualizer, index: number): void {
  const size = virtualizer.measurementsCache[index]?.size ?? 0;
  const room = virtualizer.scrollRect?.height ?? 0;
  virtualizer.scrollToIndex(index, { align: size > room ? 'start' : 'auto' });
}
