/**
 * The least and the greatest of many numbers. `Math.min(...numbers)` puts every number on the call
 * stack and ends in an error on a large sheet; these go through them one by one.
 */

/** The least number, or Infinity where there is none. */
export function least(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The greatest number, or -Infinity where there is none. */
export function greatest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}
