/** `somme-ligne`, `somme-colonne`, `total-general`, and `ecart-arrondi` where rounding explains all. */
import type { Somme } from './axe';
import { findingAtCell } from './catalogue';
import type { AnnexeConstat, AnnexeFinding } from './finding';
import type { AnnexeCellule, AnnexeReading, NonCompris, NonComprisMotif } from './model';
import { computeSomme } from './somme';
import type { Calcul } from './somme';
import { cellsOf, structureOf } from './structure';

type Sens = 'ligne' | 'colonne';

/** One sum of the table made in one line or column. */
interface Verification {
  readonly sens: Sens;
  readonly total: AnnexeCellule;
  readonly ambigue: boolean;
  /** Whether both ways end in this cell. */
  readonly general: boolean;
  readonly calcul: Calcul;
}

/** Every sum that does not add up. */
export function checkTotaux(annexe: AnnexeReading): readonly AnnexeFinding[] {
  return verificationsOf(annexe).flatMap((verification) => {
    const constat = constatOf(annexe, verification);
    return constat ? [findingAtCell(annexe, verification.total, constat)] : [];
  });
}

/** Totals of which nothing is claimed, though their labels announce a sum. */
export function doubtfulTotaux(annexe: AnnexeReading): readonly NonCompris[] {
  const say = ({ cellule }: AnnexeCellule, motif: NonComprisMotif) => [
    { feuille: annexe.feuille, plage: cellule, motif },
  ];
  return verificationsOf(annexe).flatMap(({ total, ambigue, calcul }) => {
    if (ambigue && calcul.kind === 'calcul') return say(total, 'total-ambigu');
    return calcul.kind === 'unites-melees' ? say(total, 'unites-melees') : [];
  });
}

/** How many sums were worked out: what a person is told when nothing is wrong. */
export function countVerifications(annexe: AnnexeReading): number {
  return verificationsOf(annexe).filter(
    ({ calcul, ambigue }) => calcul.kind === 'calcul' && !ambigue,
  ).length;
}

function verificationsOf(annexe: AnnexeReading): readonly Verification[] {
  const structure = structureOf(annexe);
  const lastLines = finalsOf(structure.lignes);
  const lastColumns = finalsOf(structure.colonnes);
  const summable = annexe.colonnes.flatMap(({ nature }, j) => (nature === 'taux' ? [] : [j]));
  const verify = (somme: Somme, sens: Sens, at: (index: number) => AnnexeCellule | undefined) => {
    const total = at(somme.total);
    if (!total) return [];
    const nature = annexe.colonnes[total.colonne]?.nature;
    const calcul = computeSomme(total, cellsOf(somme.parts, at), nature);
    const general = lastLines.has(total.ligne) && lastColumns.has(total.colonne);
    return [{ sens, total, ambigue: somme.ambigue, general, calcul }];
  };
  return [
    ...structure.colonnes.flatMap((somme) =>
      annexe.cellules.flatMap((row) => verify(somme, 'ligne', (j) => row[j])),
    ),
    ...structure.lignes.flatMap((somme) =>
      summable.flatMap((j) => verify(somme, 'colonne', (i) => annexe.cellules[i]?.[j])),
    ),
  ];
}

function finalsOf(sommes: readonly Somme[]): ReadonlySet<number> {
  return new Set(sommes.filter(({ finale }) => finale).map(({ total }) => total));
}

function constatOf(
  annexe: AnnexeReading,
  { sens, total, ambigue, general, calcul }: Verification,
): AnnexeConstat | undefined {
  if (calcul.kind !== 'calcul' || ambigue || calcul.ecart.ecart === 0) return undefined;
  const { ecart, tolerance } = calcul;
  const libelle =
    (sens === 'ligne'
      ? annexe.lignes[total.ligne]?.libelle
      : annexe.colonnes[total.colonne]?.libelle) ?? '';
  if (Math.abs(ecart.ecart) <= tolerance + 1e-9) {
    return { code: 'ecart-arrondi', sens, libelle, tolerance, ...ecart };
  }
  if (general) return { code: 'total-general', sens, ...ecart };
  return { code: sens === 'ligne' ? 'somme-ligne' : 'somme-colonne', libelle, ...ecart };
}
