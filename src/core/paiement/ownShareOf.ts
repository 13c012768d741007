import { isFilled, keyOf } from '../cellText';
import type { Parametres } from '../dossier/parametres';
import type { FormReading } from '../reading/formReading';

/**
 * Tells the maître d’ouvrage among the bailleurs, by its name or by the raison sociale of the bénéficiaire:
 * what it keeps for itself is paid to nobody, and never late.
 */
export function ownShareOf(
  forms: readonly FormReading[],
  { maitreOuvrage }: Pick<Parametres, 'maitreOuvrage'>,
): (bailleur: string) => boolean {
  const headers = forms.filter(({ modele }) => modele === 'A').map(({ entete }) => entete);
  const names = new Set(
    [
      maitreOuvrage,
      ...headers.flatMap((entete) => [entete.maitreOuvrage?.value, entete.raisonSociale?.value]),
    ]
      .map((name) => keyOf(name ?? null))
      .filter(isFilled),
  );
  return (bailleur) => names.has(keyOf(bailleur));
}
