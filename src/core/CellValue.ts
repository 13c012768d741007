/** What a cell holds, as every adapter reads it. Null is an empty cell; dates are serial numbers. */
export type CellValue = string | number | boolean | null;
