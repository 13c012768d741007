import { rangeType } from './members/range';
import { rangeAreasType } from './members/rangeAreas';
import { tableType } from './members/table';
import { workbookType } from './members/workbook';
import { worksheetType } from './members/worksheet';
import type { SharedTypes } from './object';

/** The types that every request is given. */
export const TYPES: SharedTypes = {
  range: rangeType,
  rangeAreas: rangeAreasType,
  table: tableType,
  workbook: workbookType,
  worksheet: worksheetType,
};
