import { intersect, type Area } from '../../../src/grid/a1';
import { subtract } from '../areas';
import { shiftFormula } from '../references';
import type { Anchored } from './anchored';

/**
 * Takes an area out of a validation or conditional format; undefined when nothing is left.
 * When its first cell goes, `reanchor` gives a formula as it reads from the new one.
 */
export function removeArea(
  item: Anchored,
  area: Area,
): { areas: readonly Area[]; reanchor: (formula: string) => string } | undefined {
  const before = item.areas[0];
  const areas = item.areas.flatMap((one) => (intersect(one, area) ? subtract(one, area) : [one]));
  const after = areas[0];
  if (!before || !after) return undefined;
  const rows = after.top - before.top;
  const columns = after.left - before.left;
  return { areas, reanchor: (formula) => shiftFormula(formula, rows, columns) };
}
