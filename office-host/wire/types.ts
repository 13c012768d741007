import { rangeType } from './members/range';
import { rangeAreasType } from './members/rangeAreasType';
import { tableType } from './members/tableType';
import { workbookType } from './members/workbookType';
import { worksheetType } from './members/worksheetType';
import type { SharedTypes } from './object';

/** The types that every request is given. */
export const TYPES: SharedTypes = {
  range: rangeType,
  rangeAreas: rangeAreasType,
  table: tableType,
  workbook: workbookType,
  worksheet: worksheetType,
};
