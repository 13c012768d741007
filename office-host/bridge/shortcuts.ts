import * as z from 'zod/mini';

const file = z.object({
  shortcuts: z.array(z.object({ action: z.string(), key: z.object({ default: z.string() }) })),
});

/** A combination of keys of the add-in, and the function that it runs. */
export interface Shortcut {
  /** As the file writes it: `Ctrl+Shift+Alt+E`. */
  readonly keys: string;
  readonly action: string;
}

/** The keys of an add-in, from the file that its manifest names under `ExtendedOverrides`. */
export function readShortcuts(text: string): readonly Shortcut[] {
  const parsed = text === '' ? undefined : file.safeParse(JSON.parse(text));
  if (!parsed?.success) return [];
  return parsed.data.shortcuts.map(({ action, key }) => ({ action, keys: key.default }));
}
