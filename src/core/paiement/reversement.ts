/** The sixty days that the maître d'ouvrage has to pay the bailleurs (convention IML, art. 7). */
import { withNiveau } from '../constats/catalogue';
import { dateOfSerial, serialOfDate, type IsoDate } from '../date';
import type { Centimes } from '../montant';
import type { PaiementFindingOf, Reversement } from './model';

/** « Soixante jours suivant la constatation du versement ». */
export const DELAI_JOURS = 60;

/**
 * Where a bailleur stands: `sans-date` when everything was paid on a day that nobody recorded, `propre` for
 * the maître d’ouvrage’s own share.
 */
export type ReversementStatut = 'a-verser' | 'partiel' | 'verse' | 'sans-date' | 'propre';

/** The last day in time: the sixtieth after the Anru's payment was recorded. */
export function echeanceReversement(payeLe: IsoDate): IsoDate {
  return dateOfSerial(serialOfDate(payeLe) + DELAI_JOURS) ?? payeLe;
}

/** What is still owed to a bailleur. */
export function resteAVerser({ du, reverse, propre }: Reversement): Centimes {
  return (propre === true ? 0 : Math.max(0, du - reverse)) as Centimes;
}

export function statutReversement(each: Reversement): ReversementStatut {
  if (each.propre === true) return 'propre';
  if (resteAVerser(each) > 0) return each.reverse > 0 ? 'partiel' : 'a-verser';
  return each.reverseLe === undefined && each.du > 0 ? 'sans-date' : 'verse';
}

/**
 * One finding for each bailleur paid after the sixtieth day, or to whom something is still owed past
 * it on `aujourdhui`. The sixtieth day itself is in time.
 */
export function checkReversements(
  reversements: readonly Reversement[],
  payeLe: IsoDate,
  aujourdhui: IsoDate,
): readonly PaiementFindingOf<'reversement-en-retard'>[] {
  const echeance = echeanceReversement(payeLe);
  return reversements.flatMap((each) => {
    const statut = statutReversement(each);
    if (statut === 'sans-date' || statut === 'propre' || each.du <= 0) return [];
    const verseLe = statut === 'verse' ? each.reverseLe : undefined;
    const jours = daysBetween(echeance, verseLe ?? aujourdhui);
    if (jours <= 0) return [];
    const { bailleur } = each;
    const reste = resteAVerser(each);
    const code = 'reversement-en-retard' as const;
    return [withNiveau({ code, bailleur, reste, echeance, jours, verseLe })];
  });
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return serialOfDate(to) - serialOfDate(from);
}
