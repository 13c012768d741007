import { totalKeys, type TotalKey } from '../../core/forms/modele';
import type { FormReading } from '../../core/reading/formReading';
import { readCell } from '../../core/reading/sheetCells';
import type { CellReading } from '../../core/reading/snapshotLike';
import { areaAddress, parseAddress } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import type { Block } from '../../workbook/port';
import { area } from '../sheets/sheetWriter';

/** One range over the total cells of a form, to read again after its rows changed; none for none. */
export function totalsRange(reading: FormReading): readonly string[] {
  const cells = placesOf(reading).map(({ place }) => place);
  if (cells.length === 0) return [];
  const rows = cells.map((cell) => cell.top);
  const columns = cells.map((cell) => cell.left);
  const whole = area(least(rows), least(columns), greatest(rows), greatest(columns));
  return [areaAddress(whole)];
}

/** The form with its total cells as the block now shows them. */
export function withTotals(reading: FormReading, block: Block | undefined): FormReading {
  if (!block) return reading;
  const totaux: Partial<Record<TotalKey, CellReading>> = {};
  for (const { key, place } of placesOf(reading)) {
    totaux[key] = readCell(block, place.top, place.left);
  }
  return { ...reading, totaux };
}

function placesOf(reading: FormReading) {
  return totalKeys.flatMap((key) => {
    const cell = reading.totaux[key];
    const place = cell && parseAddress(cell.cellule);
    return place ? [{ key, place }] : [];
  });
}
