import type { BrowserContext } from 'playwright-core';

/**
 * Lets every page of a window believe that it is `today`. The browser's other clocks stay: office.js
 * measures its own start with them, and fails without.
 */
export async function setToday(context: BrowserContext, today: Date): Promise<void> {
  await context.addInitScript((now) => {
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (_, given: []) => (given.length > 0 ? new RealDate(...given) : new RealDate(now)),
      get: (target, key): unknown => (key === 'now' ? () => now : Reflect.get(target, key)),
    });
  }, today.getTime());
}
