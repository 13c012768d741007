import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether the guide stands open, and where; what had the focus has it again once it is closed. */
export function useGuide() {
  const [opened, setOpened] = useState<{ readonly place: string | undefined }>();
  const before = useRef<Element | null>(null);
  const open = useCallback((place?: string) => {
    before.current = document.activeElement;
    setOpened({ place });
  }, []);
  const close = useCallback(() => setOpened(undefined), []);
  useEffect(() => {
    if (opened === undefined && before.current instanceof HTMLElement) before.current.focus();
  }, [opened]);
  return { isOpen: opened !== undefined, place: opened?.place, open, close };
}
