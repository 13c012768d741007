/** An error value of a cell, such as `#REF!`. A text that looks the same is a plain string. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows to formulas. Null is an empty cell; dates are serial numbers (1900 system). */
export type Scalar = string | number | boolean | null | CellError;

/** What is written to a cell: null leaves it as it is, an empty string empties it. */
export type Input = string | number | boolean | null;

export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
