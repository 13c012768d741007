import type { Shortcut } from '../../bridge/shortcuts';
import type { Key } from '../keys';

/** The function that a key runs. As in Excel on the web, only where the sheet has the keyboard. */
export function shortcutOf(shortcuts: readonly Shortcut[], key: Key): string | undefined {
  return shortcuts.find(({ keys }) => isPressed(keys.split('+'), key))?.action;
}

function isPressed(parts: readonly string[], key: Key): boolean {
  const [last = ''] = parts.slice(-1);
  return (
    parts.includes('Ctrl') === key.ctrlKey &&
    parts.includes('Shift') === key.shiftKey &&
    parts.includes('Alt') === key.altKey &&
    // The letter on the key: with Alt it writes another one.
    key.code === `Key${last}`
  );
}
