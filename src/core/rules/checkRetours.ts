/** What the register *Retours* says of the returns whose rows stand in a Modèle A. */
import { textOf } from '../cellText';
import { bailleurKey, isNonCertifie, retoursDe } from '../dossier/retours';
import type { Finding } from '../finding';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from './entete';
import { findingAt, rowAddress } from './findingAt';

/**
 * One finding for each return that was inscribed without a whole certificate, at the first row of its bailleur. It
 * holds until another return of that bailleur takes its place, or none of its rows stands there any more.
 */
export function checkRetours(reading: FormReading): readonly Finding[] {
  const { contexte, colonnes, entete, feuille, modele } = reading;
  if (modele !== 'A') return [];
  const operation = textOf(entete.idtopOperation?.value ?? null);
  return retoursDe(contexte.retours ?? [], { annee: anneeOf(reading), operation })
    .filter(isNonCertifie)
    .flatMap((retour) => {
      const first = reading.lignes.find(
        ({ cells }) => bailleurKey({ bailleur: textOf(cells.bailleur) }) === bailleurKey(retour),
      );
      if (!first) return [];
      const { bailleur, fichier } = retour;
      const cellule = rowAddress(colonnes, first.rang, 'bailleur');
      const constat = { code: 'declaration-non-certifiee', bailleur, fichier } as const;
      return [findingAt(constat, { feuille, cellule, champ: 'bailleur' })];
    });
}
