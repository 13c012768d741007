import { intersect, type Area } from '../../grid/a1';

/** Number of cells in an area. */
export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The area cut into horizontal bands of at most `cells` cells, never less than one row each. */
export function bandsOf(area: Area, cells: number): Area[] {
  const rows = Math.max(1, Math.floor(cells / (area.right - area.left + 1)));
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return bands;
}

/** What is left of an area when another is cut out of it: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const shared = intersect(area, hole);
  if (shared === undefined) return [area];
  const { top, bottom } = shared;
  return [
    { ...area, bottom: top - 1 },
    { ...area, top: bottom + 1 },
    { top, bottom, left: area.left, right: shared.left - 1 },
    { top, bottom, left: shared.right + 1, right: area.right },
  ].filter((part) => part.bottom >= part.top && part.right >= part.left);
}

/**
 * The items in order, grouped so that the weights of a group add up to `limit` at most. An item
 * heavier than the limit travels alone.
 */
export function packed<T>(items: readonly T[], weigh: (item: T) => number, limit: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weigh(item);
    const last = groups.at(-1);
    if (last !== undefined && weight <= room) {
      last.push(item);
      room -= weight;
    } else {
      groups.push([item]);
      room = limit - weight;
    }
  }
  return groups;
}

/** Runs `work` on each item, one after the other, and gives the results in order. */
export async function inTurn<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  for (const [index, item] of items.entries()) answers.push(await work(item, index));
  return answers;
}
