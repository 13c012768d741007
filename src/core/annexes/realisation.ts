/**
 * The Annexe 2 of a convention (forecast) against the Annexe 1 of the next one (amounts mobilised over
 * the same years): how much of each line was achieved.
 */
import { sumCentimes } from '../montant';
import type { Centimes } from '../montant';
import type { AnnexeColonne, AnnexeReading, IntervalleEuros, NiveauTotal, Periode } from './model';
import { pairLignes } from './paires';

/** An amount of a line, in cents: one cell, or the cells of the years that make up the period. */
export interface MontantLigne {
  readonly intervalle: IntervalleEuros;
  readonly cellules: readonly string[];
}

/** A rate with what rounding leaves open: « 7 M€ » stands for 6,5 to 7,5. One is 100 %. */
export interface Taux {
  readonly valeur: number;
  readonly min: number;
  readonly max: number;
}

export interface RealisationLigne {
  /** The label in the forecast. */
  readonly libelle: string;
  readonly total?: NiveauTotal;
  /** Undefined while the cell holds no amount whose unit is known. */
  readonly prevu: MontantLigne | undefined;
  readonly realise: MontantLigne | undefined;
  /** Undefined while one of both is, and where nothing was forecast. */
  readonly taux: Taux | undefined;
}

/** Why two tables cannot be compared. */
export type NonComparable =
  /** The forecast has several columns of amounts and none is their total. */
  | 'prevision-sans-total'
  /** No column of the other table covers the years of the forecast. */
  | 'periodes-differentes'
  /** No line of one is a line of the other. */
  | 'aucune-ligne';

export interface Realisation {
  readonly prevision: AnnexeReading;
  readonly realise: AnnexeReading;
  readonly periode: Periode | undefined;
  readonly lignes: readonly RealisationLigne[];
  /** Labels that stand in one table only. */
  readonly sansPendant: {
    readonly prevision: readonly string[];
    readonly realise: readonly string[];
  };
}

/**
 * Rates by line. Lines are paired by their words, totals with totals; the years of the forecast decide
 * which columns of `realise` count. A forecast that names no years is set against its total.
 */
export function computeRealisation(
  prevision: AnnexeReading,
  realise: AnnexeReading,
): Realisation | NonComparable {
  const prevu = columnsOf(prevision, undefined);
  if (prevu === undefined) return 'prevision-sans-total';
  const periode = prevision.colonnes[prevu[0] ?? 0]?.periode;
  const done = columnsOf(realise, periode);
  if (done === undefined) return 'periodes-differentes';
  const { paires, sansPendant } = pairLignes(prevision.lignes, realise.lignes);
  if (paires.length === 0) return 'aucune-ligne';
  const lignes = paires.map(([i, j]): RealisationLigne => {
    const ligne = prevision.lignes[i];
    const montants = {
      prevu: montantOf(prevision, i, prevu),
      realise: montantOf(realise, j, done),
    };
    return {
      libelle: ligne?.libelle ?? '',
      ...(ligne?.total && { total: ligne.total }),
      ...montants,
      taux: tauxOf(montants),
    };
  });
  return { prevision, realise, periode, lignes, sansPendant };
}

/** The columns whose amounts add up to the period: its total, or each of its years. */
function columnsOf(
  { colonnes }: AnnexeReading,
  periode: Periode | undefined,
): readonly number[] | undefined {
  const montants = colonnes.flatMap((colonne, index) =>
    colonne.nature === 'montant' ? [{ colonne, index }] : [],
  );
  const covers = ({ colonne }: { colonne: AnnexeColonne }) =>
    periode === undefined || colonne.periode === undefined || isSame(colonne.periode, periode);
  const totals = montants.filter(({ colonne }) => colonne.total !== undefined);
  const widest = totals.toSorted((a, b) => reach(b.colonne) - reach(a.colonne)).find(covers);
  if (widest) return [widest.index];
  const [only, ...others] = montants;
  if (only && others.length === 0) return covers(only) ? [only.index] : undefined;
  return periode === undefined ? undefined : yearsOf(montants, periode);
}

function reach({ total, periode }: AnnexeColonne): number {
  const years = periode === undefined ? 0 : periode.a - periode.de + 1;
  return years + (total === 'general' ? 0.5 : 0);
}

/** One column for each year of the period, or none at all. */
function yearsOf(
  montants: readonly { readonly colonne: AnnexeColonne; readonly index: number }[],
  { de, a }: Periode,
): readonly number[] | undefined {
  const years = Array.from({ length: a - de + 1 }, (_, i) => de + i);
  const found = years.flatMap((year) => {
    const each = montants.filter(
      ({ colonne: { total, periode } }) =>
        total === undefined && periode !== undefined && isSame(periode, { de: year, a: year }),
    );
    return each.length === 1 ? each.map(({ index }) => index) : [];
  });
  return found.length === years.length ? found : undefined;
}

function isSame(a: Periode, b: Periode): boolean {
  return a.de === b.de && a.a === b.a;
}

/** The sum of a line's cells; undefined where one of them gives no amount. */
function montantOf(
  { cellules }: AnnexeReading,
  ligne: number,
  colonnes: readonly number[],
): MontantLigne | undefined {
  const cells = colonnes.flatMap((colonne) => cellules[ligne]?.[colonne] ?? []);
  const euros = cells.flatMap((cell) => cell.euros ?? []);
  if (euros.length < colonnes.length) return undefined;
  const sum = (bound: 'min' | 'max'): Centimes => sumCentimes(euros.map((each) => each[bound]));
  return {
    intervalle: { min: sum('min'), max: sum('max') },
    cellules: cells.map(({ cellule }) => cellule),
  };
}

/** The middle of an interval is the figure as printed. */
export function milieu({ min, max }: IntervalleEuros): number {
  return (min + max) / 2;
}

function tauxOf({ prevu, realise }: Pick<RealisationLigne, 'prevu' | 'realise'>): Taux | undefined {
  if (!prevu || !realise || prevu.intervalle.min <= 0) return undefined;
  const { intervalle: p } = prevu;
  const { intervalle: r } = realise;
  return { valeur: milieu(r) / milieu(p), min: r.min / p.max, max: r.max / p.min };
}
