/** What earlier years declared and nobody has asked for yet (convention IML, art. 6, note 9). */
import { keyOf } from '../cellText';
import { sumCentimes, type Centimes } from '../montant';
import type { Part } from './model';

/** What one year of an operation declared, and what was asked in it, sums carried into it included. */
export interface AnneeDeclaree {
  readonly annee: number;
  readonly declare: Centimes;
  readonly demande: Centimes;
  /** Undefined where the workbook gives the sum alone. */
  readonly parBailleur: readonly Part[] | undefined;
}

/** Sums that wait for a request. */
export interface Reports {
  readonly montant: Centimes;
  /** Year by year, the oldest first; a year that waits for nothing is left out. */
  readonly annees: readonly { readonly annee: number; readonly montant: Centimes }[];
  readonly parBailleur: readonly Part[];
  /** What no bailleur's rows tell: a year known by its sum alone, or asked for in part. */
  readonly sansBailleur: Centimes;
  /** Asked beyond what those years declared: so much less may be asked of the next. */
  readonly avance: Centimes;
}

/**
 * The sums declared and not asked. Requests are set against the oldest years first. Of a year asked for in
 * part the text gives no order between bailleurs: what is left of it is nobody's until somebody says so.
 */
export function computeReports(annees: readonly AnneeDeclaree[]): Reports {
  let asked: number = sumCentimes(annees.map(({ demande }) => demande));
  const left = [...annees]
    .sort((a, b) => a.annee - b.annee)
    .map((each) => {
      const taken = Math.min(asked, each.declare);
      asked -= taken;
      return { ...each, montant: (each.declare - taken) as Centimes };
    })
    .filter(({ montant }) => montant > 0);
  const whole = left.filter((each) => each.parBailleur !== undefined && isWhole(each));
  const montant = sumCentimes(left.map((each) => each.montant));
  const parBailleur = addParts(whole.flatMap((each) => each.parBailleur ?? []));
  const named = sumCentimes(parBailleur.map((part) => part.montant));
  return {
    montant,
    annees: left.map(({ annee, montant: rest }) => ({ annee, montant: rest })),
    parBailleur,
    sansBailleur: (montant - named) as Centimes,
    avance: asked as Centimes,
  };
}

function isWhole({ montant, declare }: { readonly montant: Centimes; readonly declare: Centimes }) {
  return montant === declare;
}

/** One part for each bailleur, in the order in which they come. */
export function addParts(parts: readonly Part[]): readonly Part[] {
  const sums = new Map<string, Part>();
  for (const { bailleur, montant } of parts) {
    const known = sums.get(keyOf(bailleur));
    const sum = sumCentimes([known?.montant ?? (0 as Centimes), montant]);
    sums.set(keyOf(bailleur), { bailleur: known?.bailleur ?? bailleur, montant: sum });
  }
  return [...sums.values()];
}
