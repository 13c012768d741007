/** What was sent to the bailleurs holds in the Modèle A as well: its rows are set against the table *Envois*. */
import { isFilled, keyOf, shownText, textOf } from '../cellText';
import { looseNameOf } from '../nomBailleur';
import { findingInRow } from './findingAt';
import { menageOf } from './menages';
import type { RowRule } from './rule';

export const prerempli: RowRule = {
  codes: ['menage-non-prevu', 'colonne-preremplie-modifiee'],
  check(row, context) {
    const { bailleur, idtop, menage } = row.cells;
    const key = menageOf(row);
    if (context.envoyes.size === 0 || key === undefined || !isFilled(bailleur)) return [];
    const sent = context.envoyes.get(key) ?? [];
    const own = sent.find((each) => looseNameOf(each.bailleur) === looseNameOf(textOf(bailleur)));
    if (own === undefined) {
      const other = sent[0] && { envoyeA: sent[0].bailleur };
      const constat = { menage: shownText(menage), bailleur: shownText(bailleur), ...other };
      const at = { context, row, champ: 'menage' as const };
      return [findingInRow({ code: 'menage-non-prevu', ...constat }, at)];
    }
    if (!isFilled(idtop) || own.idtop === '' || keyOf(idtop) === keyOf(own.idtop)) return [];
    const constat = { colonne: 'idtop', trouve: shownText(idtop), envoye: own.idtop } as const;
    const at = { context, row, champ: 'idtop' as const };
    return [findingInRow({ code: 'colonne-preremplie-modifiee', ...constat }, at)];
  },
};
