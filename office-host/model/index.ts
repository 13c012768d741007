/** The workbook model of the stand-in Excel. It knows cells and tables, no declaration. */
export type * from './api';
export type * from './conditional';
export type * from './events';
export type * from './sheetParts';
export type * from './validation';
export * from './chart';
export * from './errors';
export * from './style';
export * from './units';
export * from './values';
export { createHostWorkbook } from './workbook';
export { displayText, isNumberFormat } from './display';
