import { useEffect, type RefObject } from 'react';

/**
 * What had the focus may go away with what was done: the button that opened a box, the question that was
 * answered. The keyboard then stands on what comes in its place, never outside the pane.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = root.current;
    if (pane === null) return;
    /** What has the focus, then what it stands in, up to the pane. */
    let path: readonly HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      path = pathOf(target, pane);
    };
    const isLost = () => path[0]?.isConnected === false && document.activeElement === document.body;
    const giveOn = () => {
      if (!isLost()) return;
      const around = path.filter((element) => element.isConnected);
      around.flatMap(firstStop).at(0)?.focus();
    };
    // What a page or a list does about its own focus comes first.
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(giveOn);
    });
    pane.addEventListener('focusin', remember);
    observer.observe(pane, { childList: true, subtree: true });
    return () => {
      pane.removeEventListener('focusin', remember);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [root]);
}

function pathOf(target: EventTarget | null, pane: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (
    let element = target instanceof HTMLElement ? target : null;
    element !== null && pane.contains(element);
    element = element.parentElement
  )
    path.push(element);
  return path;
}

const STOPS = 'a[href], :enabled, [tabindex]';

/** The first place in it where Tab stops. */
function firstStop(element: HTMLElement): readonly HTMLElement[] {
  const stops = [...element.querySelectorAll<HTMLElement>(STOPS)];
  return stops.filter(({ tabIndex }) => tabIndex >= 0).slice(0, 1);
}
