import { useLayoutEffect, useRef, type RefObject } from 'react';

import type { useRoving } from './useRoving';
import type { Keyed } from './virtualItems';

interface FocusOptions {
  readonly items: readonly Keyed[];
  readonly feed: RefObject<HTMLElement | null>;
  readonly roving: ReturnType<typeof useRoving>;
}

const groupElement = (feed: HTMLElement, key: string | undefined) =>
  [...feed.querySelectorAll<HTMLElement>('[data-group]')].find((el) => el.dataset.group === key);

/**
 * Puts the focus where the keys ask, and keeps it in the list when what held it leaves: on the group
 * that takes its place, never at the top of the pane.
 */
export function useFocusInList({ items, feed, roving }: FocusOptions): void {
  const { focused, takeWanted, activeIndex } = roving;
  const lastIndex = useRef(0);

  useLayoutEffect(() => {
    if (feed.current === null) return;
    const wanted = takeWanted();
    if (wanted !== undefined) groupElement(feed.current, wanted)?.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    const list = feed.current;
    if (focused === undefined || list === null) return;
    if (list.contains(document.activeElement)) {
      lastIndex.current = activeIndex;
      return;
    }
    const heir = items[Math.min(lastIndex.current, items.length - 1)];
    const fallback = list.parentElement?.querySelector<HTMLElement>('[data-empty]');
    (groupElement(list, heir?.key) ?? fallback)?.focus({ preventScroll: true });
  }, [items, focused, activeIndex, feed]);
}
