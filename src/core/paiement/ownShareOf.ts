import { isFilled, keyOf, textOf } from '../cellText';
import type { Parametres } from '../dossier/parametres';
import type { FormReading } from '../reading/formReading';

/**
 * Tells the maître d’ouvrage among the bailleurs: by its name, by the raison sociale of the bénéficiaire,
 * or by a signatory that has its SIRET. What it keeps for itself is paid to nobody, and never late.
 */
export function ownShareOf(
  forms: readonly FormReading[],
  { maitreOuvrage, bailleurs }: Pick<Parametres, 'maitreOuvrage' | 'bailleurs'>,
): (bailleur: string) => boolean {
  const headers = forms.filter(({ modele }) => modele === 'A').map(({ entete }) => entete);
  const sirets = new Set(headers.map(({ siret }) => siretOf(siret?.value)).filter(isFilled));
  const names = new Set(
    [
      maitreOuvrage,
      ...headers.flatMap((entete) => [entete.maitreOuvrage?.value, entete.raisonSociale?.value]),
      ...bailleurs.filter(({ siret }) => sirets.has(siretOf(siret))).map(({ nom }) => nom),
    ]
      .map((name) => keyOf(name ?? null))
      .filter(isFilled),
  );
  return (bailleur) => names.has(keyOf(bailleur));
}

function siretOf(value: Parameters<typeof textOf>[0] | undefined): string {
  return textOf(value ?? null).replace(/\s/g, '');
}
