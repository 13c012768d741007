/** Dated values: what the texts fix from a day on, with the text that fixes it. */
import type { IsoDate } from '../date';

export interface DatedValue<T> {
  readonly from: IsoDate;
  readonly value: T;
}

/**
 * The value in force on `date`, or undefined before the first version.
 * A version applies from its first day, that day included. `versions` are sorted by first day.
 */
export function valueOn<T>(versions: readonly DatedValue<T>[], date: IsoDate): T | undefined {
  return versionOn(versions, date)?.value;
}

/** The same with its first day. */
export function versionOn<T>(
  versions: readonly DatedValue<T>[],
  date: IsoDate,
): DatedValue<T> | undefined {
  return versions.filter((version) => version.from <= date).at(-1);
}
