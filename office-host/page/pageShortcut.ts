import { redo, undo } from './actions/history';
import type { Desk } from './desk';
import type { Key } from './keys';

/** Where F6 goes, one after the other, as in Excel: Tab belongs to the sheet. */
const STOPS = [
  '.ribbon-button',
  '.name-box',
  '[role=grid]',
  '.sheet-tab[aria-selected=true]',
  'iframe',
];

/** Keys that hold wherever the keyboard is, but in a text field. */
export function pageShortcut(desk: Desk, key: Key, save: () => void): boolean {
  if (key.key === 'F6') {
    goToNextStop(key.shiftKey);
    return true;
  }
  if (!(key.ctrlKey || key.metaKey) || key.altKey) return false;
  const act = {
    z: () => (key.shiftKey ? redo(desk) : undo(desk)),
    y: () => redo(desk),
    s: save,
  }[key.key.toLowerCase()];
  act?.();
  return act !== undefined;
}

/** The next part of the page that is in view, or the one before. */
export function goToNextStop(backwards: boolean): void {
  const stops = STOPS.flatMap((selector) => {
    const stop = document.querySelector<HTMLElement>(selector);
    return stop && stop.closest('[hidden]') === null ? [stop] : [];
  });
  const focused = document.activeElement;
  const at = stops.findIndex((stop) => stop === focused || stop.parentElement?.contains(focused));
  const step = backwards ? stops.length - 1 : 1;
  stops[(Math.max(at, 0) + step) % stops.length]?.focus();
}
