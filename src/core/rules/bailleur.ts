/** The bailleur of a row: the header's (Modèle B), and one of the signatories (art. 1 and 2). */
import { isBlank, isFilled, keyOf, textOf } from '../cellText';
import { findingInRow } from './findingAt';
import { countSame, filled, hasEntries, key } from './formula';
import type { RowRule } from './rule';

export const bailleurDifferent: RowRule = {
  codes: ['bailleur-different'],
  check(row, context) {
    const { bailleur } = row.cells;
    if (context.modele !== 'B' || !isFilled(bailleur) || isBlank(context.bailleur)) return [];
    if (keyOf(bailleur) === keyOf(context.bailleur)) return [];
    const constat = { bailleur: textOf(bailleur), attendu: textOf(context.bailleur) };
    const at = { context, row, champ: 'bailleur' as const };
    return [findingInRow({ code: 'bailleur-different', ...constat }, at)];
  },
  conditions({ modele, cell, entete }) {
    if (modele !== 'B' || entete.bailleur === undefined) return [];
    const different = `${key(cell.bailleur)}<>${key(entete.bailleur)}`;
    const formula = `AND(${filled(cell.bailleur)},${filled(entete.bailleur)},${different})`;
    return [{ codes: ['bailleur-different'], champ: 'bailleur', formula }];
  },
};

export const bailleurHorsConvention: RowRule = {
  codes: ['bailleur-hors-convention'],
  check(row, context) {
    const { bailleur } = row.cells;
    if (context.bailleurs.size === 0 || !isFilled(bailleur)) return [];
    if (context.bailleurs.has(keyOf(bailleur))) return [];
    const at = { context, row, champ: 'bailleur' as const };
    return [findingInRow({ code: 'bailleur-hors-convention', bailleur: textOf(bailleur) }, at)];
  },
  conditions({ cell, bailleurs }) {
    if (bailleurs === undefined) return [];
    const absent = `${countSame(bailleurs, cell.bailleur)}=0`;
    const formula = `AND(${filled(cell.bailleur)},${hasEntries(bailleurs)},${absent})`;
    return [{ codes: ['bailleur-hors-convention'], champ: 'bailleur', formula }];
  },
};
