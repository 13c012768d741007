import type { FormReading } from '../../../core/reading/formReading';
import { parseAddress } from '../../../grid/a1';
import type { WorkbookEvent } from '../../../workbook/port';

/**
 * Whether what was read of the workbook no longer holds: anything but the rows of a Modèle A, which are
 * read again before they are written.
 */
export function matters(event: WorkbookEvent, modeles: readonly FormReading[]): boolean {
  if (event.kind === 'sheets') return !event.own;
  if (event.kind !== 'changed' || event.own) return false;
  const form = modeles.find(({ feuille }) => feuille === event.sheet);
  if (!form || event.structural || event.range === undefined) return true;
  const area = parseAddress(event.range);
  return area === undefined || area.top <= form.ligneIntitules;
}
