import type { Finding } from '../finding';
import type { FormReading } from '../reading/formReading';
import { findingAt } from './findingAt';

/**
 * Headings of our tables that somebody typed over. Formulas follow what is written there, and the column is
 * counted where it stood; whether it still holds the same, only a person knows.
 */
export function checkIntitules({ contexte }: FormReading): readonly Finding[] {
  return contexte.intitulesChanges.map(({ feuille, cellule, ...heading }) =>
    findingAt(
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
    ),
  );
}
