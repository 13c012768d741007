import type { Area } from '../../../src/grid/a1';
import type { HostSheet, HostTable } from '../../model';
import { RangeTarget, type Cells } from '../liveRanges';
import { WireObject, type Env, type SheetTarget, type TableTarget } from '../object';

/** Objects that members of many types give. */

/** A range of that sheet as a request sees it. */
export function rangeObject(sheetId: string, area: Area, env: Env): WireObject<RangeTarget> {
  return new WireObject(env.types.range, env.ranges.add(new RangeTarget(sheetId, area)));
}

export function rangeAreasObject(
  sheetId: string,
  areas: readonly Area[],
  env: Env,
): WireObject<Cells> {
  return new WireObject(env.types.rangeAreas, { sheetId, areas });
}

export function worksheetObject(sheet: HostSheet, env: Env): WireObject<SheetTarget> {
  return new WireObject(env.types.worksheet, { id: sheet.id });
}

export function tableObject(table: HostTable, env: Env): WireObject<TableTarget> {
  return new WireObject(env.types.table, { id: table.id });
}
