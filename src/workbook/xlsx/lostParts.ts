import type { PartPerdue } from '../port';
import type { WorkbookFile } from './file';
import { checkArchive } from './limits';

const PARTS: readonly (readonly [PartPerdue, RegExp])[] = [
  ['image', /^xl[\\/]media[\\/]/i],
  ['tableau-croise', /^xl[\\/]pivotTables[\\/]/i],
  ['macro', /^xl[\\/]vbaProject/i],
];
const CHART = /^xl[\\/]charts[\\/]chart\d+\.xml$/i;

/** What an .xlsx file holds that is gone once `file`, read from it, is written again. */
export function lostParts(bytes: Uint8Array, { sheets }: WorkbookFile): readonly PartPerdue[] {
  const names = checkArchive(bytes).map(({ name }) => name);
  const lost = PARTS.filter(([, pattern]) => names.some((name) => pattern.test(name)));
  const charts = sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
  const isShort = names.filter((name) => CHART.test(name)).length > charts;
  return [...lost.map(([part]) => part), ...(isShort ? (['graphique'] as const) : [])];
}
