/** An axis of values: its ends and its step, all multiples of the step. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Lines that an axis has at most, its first one included. */
const MOST_LINES = 9;

/** Round numbers around the values, with zero among them; from 0 to 1 where there are none. */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = values.every((value) => value === 0) ? 1 : Math.max(0, ...values);
  const step = roundStep((high - low) / (MOST_LINES - 2));
  const end = (value: number, round: (ratio: number) => number) =>
    tidy(round(tidy(value / step)) * step);
  return { min: end(low, Math.floor), max: end(high, Math.ceil), step };
}

/** The smallest of 1, 2, 5, 10… that is not below `raw`. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((each) => each * power >= raw * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

/** The values of the lines, from the lowest. */
export function linesOf({ min, max, step }: Scale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, index) => tidy(min + index * step));
}

/** Without the noise of binary fractions: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
