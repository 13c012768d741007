/** The day of the lease, which is the day of the relogement (our reading: the form has no other). */
import { dateIn } from '../cellDate';
import { yearOf } from '../date';
import { aConfirmer, inverseOf, isRecent } from './anneesInversees';
import { PREMIERE_ANNEE } from './entete';
import { findingAt, findingInRow, rowAddress } from './findingAt';
import { isDate } from './formula';
import type { RowRule } from './rule';

/** The lease must be signed in N-1 (art. 6). */
export const bailHorsAnnee: RowRule = {
  codes: ['bail-hors-annee'],
  check(row, context) {
    const date = dateIn(row.cells.dateBail);
    const { annee } = context;
    if (date === undefined || annee === undefined || yearOf(date) === annee) return [];
    const at = { context, row, champ: 'dateBail' as const };
    const { aujourdhui } = context;
    const inverse = inverseOf(date, (day) => yearOf(day) === annee && day <= aujourdhui);
    const constat = { code: 'bail-hors-annee', date, annee, ...(inverse && { inverse }) } as const;
    return [findingInRow(constat, at, inverse && aConfirmer(inverse))];
  },
  conditions({ cell, entete: { annee } }) {
    if (annee === undefined) return [];
    const year = `AND(--${annee}>=${PREMIERE_ANNEE},--${annee}<=9999,INT(${annee})=--${annee})`;
    const other = `AND(${year},YEAR(${cell.dateBail})<>--${annee})`;
    const formula = `IF(AND(${isDate(cell.dateBail)},${annee}<>""),${other},FALSE)`;
    return [{ codes: ['bail-hors-annee'], champ: 'dateBail', formula }];
  },
};

/** No lease is signed after today. */
export const bailFutur: RowRule = {
  codes: ['bail-futur'],
  check(row, context) {
    const date = dateIn(row.cells.dateBail);
    const { aujourdhui } = context;
    if (date === undefined || date <= aujourdhui) return [];
    const at = { context, row, champ: 'dateBail' as const };
    return [findingInRow({ code: 'bail-futur', date, aujourdhui }, at)];
  },
  conditions({ cell: { dateBail } }) {
    const formula = `IF(${isDate(dateBail)},INT(${dateBail})>TODAY(),FALSE)`;
    return [{ codes: ['bail-futur'], champ: 'dateBail', formula }];
  },
};

export const bailAvantLivraison: RowRule = {
  codes: ['bail-avant-livraison'],
  check(row, context) {
    const bail = dateIn(row.cells.dateBail);
    const livraison = dateIn(row.cells.dateLivraison);
    if (bail === undefined || livraison === undefined || bail >= livraison) return [];
    const { feuille, colonnes } = context;
    const inverse = inverseOf(livraison, (day) => isRecent(day, bail));
    const constat = {
      code: 'bail-avant-livraison',
      bail,
      livraison,
      ...(inverse && { inverse }),
    } as const;
    const cellule = rowAddress(colonnes, row.rang, 'dateBail');
    const lieu = { feuille, cellule, champ: 'dateBail', rang: row.rang };
    if (!inverse) return [findingAt(constat, lieu)];
    const ou = rowAddress(colonnes, row.rang, 'dateLivraison');
    return [
      findingAt(constat, lieu, { kind: 'valeur', feuille, cellule: ou, ...aConfirmer(inverse) }),
    ];
  },
  conditions({ cell: { dateBail, dateLivraison } }) {
    const both = `AND(${isDate(dateBail)},${isDate(dateLivraison)})`;
    const formula = `IF(${both},INT(${dateBail})<INT(${dateLivraison}),FALSE)`;
    return [{ codes: ['bail-avant-livraison'], champ: 'dateBail', formula }];
  },
};
