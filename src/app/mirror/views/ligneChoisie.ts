import { dateIn } from '../../../core/cellDate';
import { textOf } from '../../../core/cellText';
import type { MontantKey } from '../../../core/forms/column';
import type { FormReading } from '../../../core/reading/formReading';
import { cellAddress } from '../../../grid/a1';
import type { LigneChoisie } from '../../state';

/** The row `rang` of a form as the pane works with it; undefined where it holds nothing. */
export function ligneChoisie(
  { lignes, colonnes }: FormReading,
  rang: number | undefined,
): LigneChoisie | undefined {
  const row = lignes.find((each) => each.rang === rang);
  if (!row) return undefined;
  const montant = (key: MontantKey) => {
    const colonne = colonnes[key];
    if (colonne === undefined) return undefined;
    return { cellule: cellAddress(row.rang, colonne), valeur: row.cells[key] };
  };
  return {
    rang: row.rang,
    menage: textOf(row.cells.menage),
    bail: dateIn(row.cells.dateBail),
    montants: { loyer: montant('loyer'), plafond: montant('plafond') },
  };
}
