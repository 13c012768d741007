/** Dated values: what the texts fix from a day on, with the text that fixes it. */
import type { IsoDate } from '../date';

export interface DatedValue<T> {
  readonly from: IsoDate;
  readonly value: T;
}

/**
 * The version in force on `date`, or undefined before the first one.
 * A version applies from its first day, that day included. `versions` are sorted by first day.
 */
export function versionOn<T>(
  versions: readonly DatedValue<T>[],
  date: IsoDate,
): DatedValue<T> | undefined {
  return versions.filter((version) => version.from <= date).at(-1);
}
