import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

import type { FichierDepose } from '../../../app/consolidation/contract';
import { deposes } from './deposes';

/** Takes the files dropped over an element; true while some are held over it. */
export function useFileDrop(
  element: RefObject<HTMLElement | null>,
  frozen: boolean,
  onFiles: (files: readonly FichierDepose[]) => void,
): boolean {
  const [over, setOver] = useState(false);
  const hold = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser opens the file in place of the pane.
    event.preventDefault();
    event.dataTransfer.dropEffect = frozen ? 'none' : 'copy';
    if (!frozen) setOver(true);
  });
  const leave = useEffectEvent(({ relatedTarget }: DragEvent) => {
    const within = relatedTarget instanceof Node && element.current?.contains(relatedTarget);
    if (!within) setOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!frozen) onFiles(deposes(event.dataTransfer?.files));
  });
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const listeners = new AbortController();
    const { signal } = listeners;
    target.addEventListener('dragenter', (event) => hold(event), { signal });
    target.addEventListener('dragover', (event) => hold(event), { signal });
    target.addEventListener('dragleave', (event) => leave(event), { signal });
    target.addEventListener('drop', (event) => drop(event), { signal });
    return () => listeners.abort();
  }, [element]);
  return over;
}
