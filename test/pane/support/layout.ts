import { act } from '@testing-library/react';

/**
 * jsdom lays nothing out: every element would be 0 px high and a virtual list would show all or
 * nothing. Lists get a window of 600 px over items of 100 px.
 */
export const WINDOW = 600;
export const ITEM = 100;

const heights: Readonly<Record<'clientHeight' | 'offsetHeight' | 'scrollHeight', number>> = {
  clientHeight: WINDOW,
  offsetHeight: ITEM,
  scrollHeight: 10_000_000,
};

export function layOut(): void {
  // Nothing changes size here: an observer that never speaks tells the truth.
  window.ResizeObserver = StillObserver;
  for (const [name, height] of Object.entries(heights)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => height });
  }
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, ...args: unknown[]) {
    const [options] = args;
    if (typeof options === 'object' && options !== null && 'top' in options) {
      this.scrollTop = Number(options.top);
      // As in a browser, the event comes once the script that scrolled is done.
      setTimeout(() => act(() => void this.dispatchEvent(new Event('scroll'))), 0);
    }
  };
}

class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
