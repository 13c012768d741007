import { isSameText } from '../../core/cellText';
import type { MontantKey } from '../../core/forms/column';
import { decimalesOf } from '../../core/montant';
import { MONTANT_FORMAT } from '../../core/rules/loyer';
import { cellAddress } from '../../grid/a1';
import { SANS_OBJET, type Act } from './act';
import { valueCommands } from './parts/corrections';
import type { FormBase } from './parts/formBase';

/** An amount for a household, in the row where it was seen. */
export interface MontantVoulu {
  readonly rang: number;
  readonly menage: string;
  readonly colonne: MontantKey;
  readonly montant: number;
}

/** Four decimals are shown where there are more than two: what is seen is what is compared. */
const FORMAT_FIN = '0.0000';

/** Writes an amount worked out for a household, where its row still is the one that was seen. */
export const writeMontant = (({ open: { reading } }, { rang, menage, colonne, montant }) => {
  const row = reading.lignes.find((each) => each.rang === rang);
  const place = reading.colonnes[colonne];
  if (place === undefined || !row || !isSameText(row.cells.menage, menage)) return SANS_OBJET;
  const format = decimalesOf(montant) > 2 ? FORMAT_FIN : MONTANT_FORMAT;
  const cellule = cellAddress(rang, place);
  const commands = valueCommands([{ feuille: reading.feuille, cellule, valeur: montant, format }]);
  return { commands, told: { kind: 'montant-ecrit', count: 1 } };
}) satisfies Act<Pick<FormBase, 'open'>, MontantVoulu>;
