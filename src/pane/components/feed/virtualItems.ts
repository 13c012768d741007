import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

/** An item of a list, told from the others by its key. */
export interface Keyed {
  readonly key: string;
}

export type ListVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** The virtual list; the item where the keyboard stands stays in the document wherever one scrolls. */
export function useVirtualItems<T extends Keyed>(
  items: readonly T[],
  estimate: (item: T) => number,
  scroller: RefObject<HTMLDivElement | null>,
  activeIndex: number,
): ListVirtualizer {
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), activeIndex])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
    [activeIndex],
  );
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index];
      return item === undefined ? 0 : estimate(item);
    },
    getItemKey,
    rangeExtractor,
    overscan: 5,
  });
}

/** Brings the item selected in the sheet into view, once for each selection. */
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

/** Scrolls no more than needed; an item taller than the list shows its beginning. */
export function bringIntoView(virtualizer: ListVirtualizer, index: number): void {
  const size = virtualizer.measurementsCache[index]?.size ?? 0;
  const height = virtualizer.scrollRect?.height ?? 0;
  virtualizer.scrollToIndex(index, { align: size > height ? 'start' : 'auto' });
}
