import { useLayoutEffect, useRef, type RefObject } from 'react';

import { anchorOf, type Place, type PlacedItem } from './anchor';
import type { Keyed, ListVirtualizer } from './virtualItems';

interface KeepPlaceOptions {
  readonly items: readonly Keyed[];
  readonly virtualizer: ListVirtualizer;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The group that the keyboard or the pointer is on: it must not move before any other. */
  readonly held: RefObject<string | undefined>;
}

/**
 * Keeps what one reads or points at where it stands on the screen when items come or go above it.
 * Called after every render of the list.
 */
export function useKeepPlace({ items, virtualizer, scroller, held }: KeepPlaceOptions): void {
  const last = useRef<Place>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const note = () => {
      if (last.current) last.current = { ...last.current, scrollTop: element.scrollTop };
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller]);

  useLayoutEffect(() => {
    const place = last.current;
    if (place === undefined) return;
    const indexes = new Map(items.map((group, index) => [group.key, index]));
    const anchor = anchorOf(place, held.current, (key) => indexes.has(key));
    const start = anchor && virtualizer.measurementsCache[indexes.get(anchor.key) ?? -1]?.start;
    if (anchor === undefined || start === undefined || start === anchor.start) return;
    virtualizer.scrollToOffset(place.scrollTop + start - anchor.start);
  }, [items, held, virtualizer]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const items: readonly PlacedItem[] = virtualizer
      .getVirtualItems()
      .map(({ key, start, end }) => ({ key: String(key), start, end }));
    last.current = { scrollTop: element.scrollTop, height: element.clientHeight, items };
  });
}
