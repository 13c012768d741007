/** The two rents: readable, and the first at most the second (art. 2: « au maximum »). */
import { montantIn, readMontant } from '../cellMontant';
import { shownText } from '../cellText';
import { montantKeys } from '../forms/column';
import { roundLoyer } from '../montant';
import { isNoDate } from './dateALaPlace';
import { findingInRow, inColumns } from './findingAt';
import { filled } from './formula';
import type { RowRule } from './rule';

/** Above this many euros per m² and month a monthly amount was probably typed (our reading). */
export const SEUIL_IMPROBABLE = 30;

/** The number format of a rent cell. */
export const MONTANT_FORMAT = '0.00';

export const montantCellule: RowRule = {
  codes: ['montant-invalide'],
  check(row, context) {
    return inColumns(montantKeys, (champ) => {
      const lu = readMontant(row.cells[champ]);
      if (lu.kind !== 'invalide' && lu.kind !== 'texte') return undefined;
      const motif = lu.kind === 'invalide' && lu.motif ? { motif: lu.motif } : {};
      const constat = { code: 'montant-invalide' as const, valeur: lu.valeur, ...motif };
      const at = { context, row, champ };
      return findingInRow(constat, at, lu.kind === 'texte' ? correction(lu.montant) : undefined);
    });
  },
  conditions({ cell }) {
    return montantKeys.map((champ) => ({
      codes: ['montant-invalide'] as const,
      champ,
      formula: `AND(${filled(cell[champ])},NOT(AND(ISNUMBER(${cell[champ]}),${cell[champ]}>0)))`,
    }));
  },
};

export const loyerSuperieurPlafond: RowRule = {
  codes: ['loyer-superieur-plafond'],
  check(row, context) {
    const loyer = montantIn(row.cells.loyer);
    const plafond = montantIn(row.cells.plafond);
    if (loyer === undefined || plafond === undefined) return [];
    if (loyer <= plafond || roundLoyer(loyer) === roundLoyer(plafond)) return [];
    const at = { context, row, champ: 'loyer' as const };
    return [findingInRow({ code: 'loyer-superieur-plafond', loyer, plafond }, at)];
  },
  conditions({ cell: { loyer, plafond } }) {
    const both = `AND(COUNT(${loyer},${plafond})=2,MIN(${loyer},${plafond})>0)`;
    const amounts = `AND(${isNoDate(loyer)},${isNoDate(plafond)})`;
    const over = `AND(${amounts},ROUND(${loyer},6)>ROUND(${plafond},6))`;
    const formula = `IF(${both},${over},FALSE)`;
    return [{ codes: ['loyer-superieur-plafond'], champ: 'loyer', formula }];
  },
};

export const loyerImprobable: RowRule = {
  codes: ['loyer-improbable'],
  check(row, context) {
    return inColumns(montantKeys, (champ) => {
      const montant = montantIn(row.cells[champ]);
      if (montant === undefined || montant <= SEUIL_IMPROBABLE) return undefined;
      const constat = { code: 'loyer-improbable' as const, montant, seuil: SEUIL_IMPROBABLE };
      return findingInRow(constat, { context, row, champ });
    });
  },
  conditions({ cell }) {
    return montantKeys.map((champ) => {
      const amount = `AND(${cell[champ]}>${SEUIL_IMPROBABLE},${isNoDate(cell[champ])})`;
      const formula = `IF(ISNUMBER(${cell[champ]}),${amount},FALSE)`;
      return { codes: ['loyer-improbable'] as const, champ, formula };
    });
  },
};

function correction(montant: number) {
  return { valeur: montant, format: MONTANT_FORMAT, libelle: shownText(montant) };
}
