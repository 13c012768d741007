import { createHostWorkbook, loadIronCalcFromDisk, type HostWorkbook } from '../../office-host';

/** 1 June 2026, the day formulas take for today in tests. */
const TODAY = 46_174;

/** An empty workbook of the stand-in Excel with one sheet « Feuil1 ». */
export async function createTestWorkbook(): Promise<HostWorkbook> {
  await loadIronCalcFromDisk();
  return createHostWorkbook({ today: TODAY });
}
