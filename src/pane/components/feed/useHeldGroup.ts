import { useRef, type PointerEvent } from 'react';

/** The group under the pointer, kept out of the state: knowing it changes nothing that is shown. */
export function useHeldGroup() {
  const held = useRef<string>(undefined);
  return {
    held,
    watched: {
      onPointerOver: ({ target }: PointerEvent) => {
        if (!(target instanceof Element)) return;
        held.current = target.closest<HTMLElement>('[data-group]')?.dataset.group;
      },
      onPointerLeave: () => {
        held.current = undefined;
      },
    },
  };
}
