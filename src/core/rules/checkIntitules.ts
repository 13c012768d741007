import type { Finding } from '../finding';
import type { FormReading, IntituleChange } from '../reading/formReading';
import { findingAt } from './findingAt';

/**
 * Headings of our tables that somebody typed over. Formulas follow what is written there, and the column is
 * counted where it stood; whether it still holds the same, only a person knows.
 */
export function checkIntitules(reading: FormReading): readonly Finding[] {
  const typed = reading.contexte.intitulesChanges.filter(({ trouve }) => trouve !== '');
  return [...supprimees(reading), ...typed.map(findingOf)];
}

function findingOf({ feuille, cellule, ...heading }: IntituleChange): Finding {
  return findingAt(
    { code: 'intitule-change', ...heading },
    { feuille, cellule, champ: heading.intitule },
    {
      kind: 'valeur',
      feuille,
      cellule,
      valeur: heading.intitule,
      format: '@',
      libelle: heading.intitule,
    },
  );
}

/** Columns that the totals counted and that were deleted: what stood there nobody can put back but by hand. */
function supprimees(reading: FormReading): readonly Finding[] {
  return colonnesPerdues(reading).map(({ feuille, cellule, tableau, intitule }) =>
    findingAt(
      { code: 'colonne-supprimee', tableau, intitule },
      { feuille, cellule, champ: intitule },
    ),
  );
}

/**
 * The deleted columns that a total of the form misses. A workbook of an older version lacks columns that no
 * formula of it names.
 */
export function colonnesPerdues({ contexte, totaux }: FormReading): readonly IntituleChange[] {
  const broken = Object.values(totaux).some((cell) => cell.formula?.includes('#REF!'));
  return broken ? contexte.intitulesChanges.filter(({ trouve }) => trouve === '') : [];
}
