import { isSameText } from '../../core/cellText';
import type { Ecriture } from '../../core/complement/model';
import { columnOf, type ColumnKind } from '../../core/forms/column';
import { DATE_FORMAT } from '../../core/rules/dateCellule';
import { MONTANT_FORMAT } from '../../core/rules/loyer';
import { cellAddress } from '../../grid/a1';
import type { Command } from '../../workbook/port';
import { FORM_ALLOWANCES } from '../sheets/locks';
import { SANS_OBJET, type Act, type Change } from './act';
import { valueCommands } from './parts/corrections';
import type { FormBase } from './parts/formBase';

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  texte: '@',
  date: DATE_FORMAT,
  typologie: '@',
  montant: MONTANT_FORMAT,
};

/** The cells to write, each as it was shown: which household, what it held, what it takes. */
export interface Completing {
  readonly ecritures: readonly Ecriture[];
}

/**
 * Writes into the form what a list says of its households. Every cell must still be the one that was
 * shown: where one is not, nothing is written, for the person to look again.
 */
export const complete = (({ open }, { ecritures }) => {
  if (ecritures.length === 0) return SANS_OBJET;
  if (!ecritures.every((each) => stands(open, each))) return { refus: 'change' };
  const sheet = open.reading.feuille;
  const { colonnes } = open.reading;
  const values = ecritures.map(({ cellule: shown, rang, colonne, apres }) => {
    const format = FORMATS[columnOf(colonne).kind];
    // A column inserted since then has moved those after it.
    const place = colonnes[colonne];
    const cellule = place === undefined ? shown : cellAddress(rang, place);
    return { feuille: sheet, cellule, valeur: apres, format };
  });
  const isLocked = open.preremplie && ecritures.some(({ etat }) => etat === 'donnee');
  const commands: readonly Command[] = [
    ...(isLocked ? [{ kind: 'unprotect', sheet } as const] : []),
    ...valueCommands(values),
    ...(isLocked ? [{ kind: 'protect', sheet, allow: FORM_ALLOWANCES } as const] : []),
  ];
  return { commands, told: { kind: 'complete', count: ecritures.length } };
}) satisfies Act<Pick<FormBase, 'open'>, Completing, Change, 'change' | 'sans-objet'>;

function stands({ reading }: FormBase['open'], { rang, menage, colonne, avant }: Ecriture) {
  const row = reading.lignes.find((each) => each.rang === rang);
  return row?.cells[colonne] === avant && isSameText(row.cells.menage, menage);
}
