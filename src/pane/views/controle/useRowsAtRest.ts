import { useState } from 'react';

import type { FindingGroup } from '../../../app/state';
import { isVide } from '../../../core/finding';

/**
 * The groups without the row that somebody is just typing: what is still empty there is no news until
 * they leave it. What is wrong is said at once; so is a row that was listed when they came to it.
 */
export function useRowsAtRest(
  groups: readonly FindingGroup[],
  selectedRang: number | undefined,
): readonly FindingGroup[] {
  const [arrival, setArrival] = useState({ rang: selectedRang, keys: keysOf(groups) });
  if (arrival.rang !== selectedRang) setArrival({ rang: selectedRang, keys: keysOf(groups) });
  const fresh = groups.filter(({ kind, key }) => kind === 'ligne' && !arrival.keys.has(key));
  const [typed, ...others] = fresh;
  const isTyped = others.length === 0 && typed?.rang === selectedRang;
  return isTyped && typed?.findings.every(isVide) === true
    ? groups.filter((group) => group !== typed)
    : groups;
}

const keysOf = (groups: readonly FindingGroup[]): ReadonlySet<string> =>
  new Set(groups.map(({ key }) => key));
