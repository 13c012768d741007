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
    let path: readonly Node[] = [];
    const remember = (event: FocusEvent) => {
      const around = event.composedPath().filter((each) => each instanceof Node);
      path = around.filter((each) => pane.contains(each));
    };
    const isLost = () => path[0]?.isConnected === false && document.activeElement === document.body;
    const giveOn = () => {
      if (isLost()) path.flatMap(firstStop).at(0)?.focus();
    };
    // What a page or a list does about its own focus comes first.
    const observer = new MutationObserver(() => {
      if (isLost()) setTimeout(giveOn);
    });
    pane.addEventListener('focusin', remember);
    observer.observe(pane, { childList: true, subtree: true });
    return () => {
      pane.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [root]);
}

/** The first place where Tab stops in what is still there. */
function firstStop(node: Node): readonly HTMLElement[] {
  if (!node.isConnected || !(node instanceof HTMLElement)) return [];
  const stops = [...node.querySelectorAll<HTMLElement>('a[href], :enabled, [tabindex]')];
  return stops.filter(({ tabIndex }) => tabIndex >= 0).slice(0, 1);
}
