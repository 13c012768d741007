import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/** Takes the files dropped on an element unless frozen; true while some are held over it. */
export function useFileDrop(
  element: RefObject<HTMLElement | null>,
  frozen: boolean,
  onFiles: (files: readonly [File, ...File[]]) => void,
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
    setOver(false);
    const [first, ...others] = event.dataTransfer?.files ?? [];
    // Text that is dropped is left to the field that it falls on.
    if (first === undefined) return;
    event.preventDefault();
    if (!frozen) onFiles([first, ...others]);
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
