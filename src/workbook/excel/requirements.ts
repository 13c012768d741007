import { liveOffice, type Office } from './office';

/**
 * The requirement set without which nothing works. Members that force it: `worksheets.onChanged` and
 * `worksheets.onSelectionChanged` (events of all sheets by one handler), `worksheet.pageLayout`,
 * `range.format.indentLevel` and `range.getCellProperties`.
 */
export const FLOOR = '1.9';

/** Members used only where the host has them, and the requirement set of each. */
export const OPTIONAL = {
  /** `worksheets.onRowSorted` and `onColumnSorted`; without them a sort is seen when one comes back to the sheet. */
  sortEvents: '1.10',
  /** `table.resize`; without it a table grows and shrinks by rows at its end (see `tableRows.ts`). */
  resizeTable: '1.13',
  /** `range.getMergedAreasOrNullObject`; without it a snapshot tells no merged cells. */
  mergedAreas: '1.13',
  /** `triggerSource` in change events; without it own writes are told by their addresses. */
  triggerSource: '1.14',
  /** `worksheets.onNameChanged` and `onMoved`; without them names are read again at each burst of events. */
  sheetNames: '1.17',
} as const;

/** The requirement set that the host lacks, as `ExcelApi 1.9`, or undefined when it has it. */
export function missingRequirement(office: Office = liveOffice): string | undefined {
  return office.supports(FLOOR) ? undefined : `ExcelApi ${FLOOR}`;
}
