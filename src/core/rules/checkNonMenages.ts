/** Rows among the households that are none: said once for each kind, and never judged. */
import type { Finding } from '../finding';
import type { NatureLigne } from '../reading/compteModel';
import type { FormReading, LigneNonMenage } from '../reading/formReading';
import { findingAt } from './findingAt';

const natures: readonly NatureLigne[] = [
  'intitules',
  'sous-total',
  'groupe',
  'note',
  'preparee',
  'total-tableau',
];

/** Headings repeated among the rows can be emptied: they say nothing that the form does not. */
export function checkNonMenages({ feuille, nonMenages }: FormReading): readonly Finding[] {
  return natures.flatMap((nature) => {
    const rows = nonMenages.filter((row) => row.nature === nature);
    const cellule = rows[0]?.cellules[0];
    if (cellule === undefined) return [];
    const lignes = rows.map(({ rang }) => rang);
    return [
      findingAt(
        { code: 'ligne-non-menage', nature, lignes },
        { feuille, cellule, champ: 'lignes' },
        nature === 'intitules' ? effacer(feuille, rows) : undefined,
      ),
    ];
  });
}

function effacer(feuille: string, rows: readonly LigneNonMenage[]) {
  return { kind: 'effacer', feuille, cellules: rows.flatMap(({ cellules }) => cellules) } as const;
}
