/** The bailleur of a row: the header's (Modèle B), and one of the signatories (art. 1 and 2). */
import { isBlank, isFilled, isSameText, keyOf, shownText, textOf } from '../cellText';
import { looseNameOf, nearestName } from '../nomBailleur';
import { findingInRow } from './findingAt';
import { countSame, filled, hasEntries, key } from './formula';
import type { RowContext, RowRule } from './rule';

export const bailleurDifferent: RowRule = {
  codes: ['bailleur-different'],
  check(row, context) {
    const { bailleur } = row.cells;
    if (context.modele !== 'B' || !isFilled(bailleur) || isBlank(context.bailleur)) return [];
    if (isSameText(bailleur, context.bailleur)) return [];
    const constat = { bailleur: shownText(bailleur), attendu: shownText(context.bailleur) };
    const at = { context, row, champ: 'bailleur' as const };
    const near = looseNameOf(constat.bailleur) === looseNameOf(constat.attendu);
    const valeur = near ? suggestion(constat.attendu) : undefined;
    return [findingInRow({ code: 'bailleur-different', ...constat }, at, valeur)];
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
    const near = findSignataire(textOf(bailleur), context);
    const valeur = near === undefined ? undefined : suggestion(textOf(near));
    const constat = { code: 'bailleur-hors-convention' as const, bailleur: shownText(bailleur) };
    return [findingInRow(constat, at, valeur)];
  },
  conditions({ cell, bailleurs }) {
    if (bailleurs === undefined) return [];
    const absent = `${countSame(bailleurs, cell.bailleur)}=0`;
    const formula = `AND(${filled(cell.bailleur)},${hasEntries(bailleurs)},${absent})`;
    return [{ codes: ['bailleur-hors-convention'], champ: 'bailleur', formula }];
  },
};

/** The signatory that may be meant: by its name, or by the SIRET of the bailleur of the header. */
function findSignataire(bailleur: string, context: RowContext): string | undefined {
  const near = nearestName(bailleur, [...context.bailleurs.values()].flat());
  if (near !== undefined || context.signataire === '') return near;
  return isSameText(bailleur, context.bailleur) ? context.signataire : undefined;
}

function suggestion(nom: string) {
  return { valeur: nom, format: '@', libelle: nom, aConfirmer: true } as const;
}
