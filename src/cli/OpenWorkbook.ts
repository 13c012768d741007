import type { Workbook } from '../workbook/port';

/** Throws a WorkbookError when the bytes are no readable workbook. */
export type OpenWorkbook = (bytes: Uint8Array) => Promise<Workbook>;
