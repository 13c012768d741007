/**
 * The door of the stand-in Excel, for tests and measures in Node: a workbook, the host that answers
 * office.js on it, and office.js itself. The page that people see has its own entry, `page/index.tsx`.
 */
export type { HostCell, HostChart, HostSheet, HostWorkbook } from './model';
export { createHostWorkbook } from './model';
export { loadIronCalcFromDisk } from './calc/loadIronCalcFromDisk';
export { bootOffice, type NodeOffice } from './node/boot';
export { ExcelHost, type HostOptions, type HttpAnswer } from './wire/host';
export type { WireRequest } from './wire/protocol';
export { DEFAULT_REQUIREMENTS, LTSC_2021, type RequirementMatrix } from './wire/versions';
