/** The picture of a subsidy year after year: what was programmed, asked and paid so far. */
import { sumSuivi, type SuiviAnnee } from '../dossier/suivi';
import type { Centimes } from '../montant';

/** Amounts at the end of a year, added up since the start of the operation. */
export interface SuiviPoint {
  readonly annee: number;
  /** Undefined where the workbook does not give it. */
  readonly programme: Centimes | undefined;
  readonly demande: Centimes;
  readonly paye: Centimes;
}

/** One point a year that *Suivi* names, in order. */
export function computePoints(
  rows: readonly SuiviAnnee[],
  programme: Centimes | undefined,
): readonly SuiviPoint[] {
  const annees = [...new Set(rows.map(({ annee }) => annee))].sort((a, b) => a - b);
  return annees.map((annee) => {
    const soFar = rows.filter((row) => row.annee <= annee);
    return {
      annee,
      programme,
      demande: sumSuivi(soFar, 'demande'),
      paye: sumSuivi(soFar, 'paye'),
    };
  });
}

/** How far the programmed subsidy is used. Shares are of what is programmed, from 0. */
export interface Consommation {
  readonly programme: Centimes | undefined;
  readonly demande: Centimes;
  readonly paye: Centimes;
  readonly resteADemander: Centimes | undefined;
  readonly resteAPayer: Centimes | undefined;
  readonly partDemandee: number | undefined;
  readonly partPayee: number | undefined;
}

export function computeConsommation(
  rows: readonly SuiviAnnee[],
  programme: Centimes | undefined,
): Consommation {
  const demande = sumSuivi(rows, 'demande');
  const paye = sumSuivi(rows, 'paye');
  const share = (montant: Centimes) =>
    programme === undefined || programme === 0 ? undefined : montant / programme;
  const rest = (montant: Centimes) =>
    programme === undefined ? undefined : ((programme - montant) as Centimes);
  return {
    programme,
    demande,
    paye,
    resteADemander: rest(demande),
    resteAPayer: rest(paye),
    partDemandee: share(demande),
    partPayee: share(paye),
  };
}
