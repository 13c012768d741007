import { useState } from 'react';

/** Which findings show their source: kept above the list, which forgets what leaves its window. */
export function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return { opened, onToggle: (key: string) => setOpened((keys) => withToggled(keys, key)) };
}

function withToggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
