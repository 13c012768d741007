/** Rows outside the table, which its totals do not see. */
import { cellAddress } from '../../grid/a1';
import { isFilled } from '../cellText';
import type { Finding } from '../finding';
import { columnKeys } from '../forms/column';
import type { FormReading } from '../reading/formReading';
import { positionsFrom } from '../reading/strays';
import { findingAt } from './findingAt';

/** One finding for all the rows that stand outside; a form typed by hand is not ours to rearrange. */
export function checkHorsTableau(reading: FormReading): readonly Finding[] {
  const [first] = reading.horsTableau;
  if (!first) return [];
  const key = columnKeys.find((column) => isFilled(first.cells[column])) ?? 'bailleur';
  const colonnes = first.gauche === undefined ? reading.colonnes : positionsFrom(first.gauche);
  const cellule = cellAddress(first.rang, colonnes[key] ?? 1);
  const { feuille, id } = reading;
  const lignes = reading.horsTableau.map((row) => row.rang);
  return [
    findingAt(
      { code: 'lignes-hors-tableau', lignes },
      { feuille, cellule, champ: 'lignes' },
      reading.recognisedBy === 'noms' ? { kind: 'lignes', feuille, formulaire: id } : undefined,
    ),
  ];
}
