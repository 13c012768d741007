import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Calls `onKey` for every key pressed inside the element, on its way up. */
export function useKeys(
  element: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => void,
): void {
  const handle = useEffectEvent(onKey);
  useEffect(() => {
    const target = element.current;
    const listener = (event: KeyboardEvent) => handle(event);
    target?.addEventListener('keydown', listener);
    return () => target?.removeEventListener('keydown', listener);
  }, [element]);
}
