import { useRef, useState, type FocusEvent } from 'react';

import { bringIntoView, type Keyed, type ListVirtualizer } from './virtualItems';

/** How far each key moves in the list; infinite goes to its end. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: -Infinity,
  End: Infinity,
};

/** How far a key moves, or undefined for a key that does not move in the list. */
export function stepOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): number | undefined {
  return ctrlKey || altKey || metaKey ? undefined : STEPS[key];
}

const groupKeyOf = (target: EventTarget) =>
  target instanceof Element
    ? target.closest<HTMLElement>('[data-group]')?.dataset.group
    : undefined;

/**
 * The list is one stop of the Tab key: arrows go from group to group, Tab to the buttons of the group
 * where one stands. `preferred` is where Tab enters.
 */
export function useRoving(items: readonly Keyed[], preferred: number) {
  const [focused, setFocused] = useState<string>();
  const wanted = useRef<string>(undefined);
  const found = items.findIndex((group) => group.key === focused);
  const activeIndex = found >= 0 ? found : Math.max(preferred, 0);

  const moveTo = (index: number, virtualizer: ListVirtualizer) => {
    const group = items[Math.min(Math.max(index, 0), items.length - 1)];
    if (group === undefined) return;
    wanted.current = group.key;
    bringIntoView(virtualizer, items.indexOf(group));
    setFocused(group.key);
  };

  /** The group that the keys asked for, told once. */
  const takeWanted = () => {
    const key = wanted.current;
    wanted.current = undefined;
    return key;
  };

  return {
    activeIndex,
    focused,
    takeWanted,
    moveTo,
    watched: {
      onFocus: (event: FocusEvent) => setFocused(groupKeyOf(event.target)),
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(undefined);
      },
    },
  };
}
