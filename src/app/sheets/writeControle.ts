import type { FormReading } from '../../core/reading/formReading';
import { areaAddress, parseAddress } from '../../grid/a1';
import { fr } from '../../text/fr';
import type { Command } from '../../workbook/port';
import { cell } from './sheetWriter';

/**
 * Writes the control number beside the certificate's date, in the second cell of its box: it is printed by every
 * version of the form, and open in one that was sent. That cell is empty or holds the number already: anything
 * else there is a row outside the table, which stands against certifying. A form typed by hand is left as it is.
 */
export function writeControle(reading: FormReading, numero: string): readonly Command[] {
  const date = parseAddress(reading.certification.certifieLe?.cellule ?? '');
  if (reading.recognisedBy === 'intitules' || !date) return [];
  const range = areaAddress(cell(date.top, date.left + 1));
  return [{ kind: 'write', sheet: reading.feuille, range, values: [[fr`Contrôle : ${numero}`]] }];
}
