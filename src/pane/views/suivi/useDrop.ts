import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/**
 * Takes the first file dropped on an element, and tells whether something is dragged over it. Dragging
 * is one way among others: the button inside does the same.
 */
export function useDrop(
  element: RefObject<HTMLElement | null>,
  onFile: (file: File) => void,
): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const enter = (event: Event) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: DragEvent) => take(event);
    target.addEventListener('dragover', enter);
    target.addEventListener('dragleave', leave);
    target.addEventListener('drop', drop);
    return () => {
      target.removeEventListener('dragover', enter);
      target.removeEventListener('dragleave', leave);
      target.removeEventListener('drop', drop);
    };
  }, [element]);
  return over;
}
