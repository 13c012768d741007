/** What the figures of a whole table say of each of its sums. */
import { roundDecimal } from '../montant';
import type { FormuleJugee } from './jugementFormule';
import type { AnnexeReading } from './model';
import { roundsOf } from './precision';
import type { QuestionMotif } from './question';
import { isCumul, isDifference, isRatio } from './relations';
import type { Calcul, CalculFait } from './somme';
import type { Structure } from './structure';
import type { Verification } from './verification';

interface Worked {
  readonly verification: Verification;
  readonly calcul: Calcul;
}

export interface Releve {
  /** Whether the parts give the total, binary noise and digits beyond the centime aside. */
  isExact(calcul: CalculFait): boolean;
  /** Whether words say that this is no sum. */
  isNoSum(verification: Verification): boolean;
  /** Whether rounding can explain a difference. */
  rounding(verification: Verification, calcul: CalculFait): 'oui' | 'non' | 'peut-etre';
  /** Whether empty cells count for nothing in this table: a sum over some of them is right. */
  readonly emptyIsNothing: boolean;
  /** Why a difference is no certain error; undefined where it is one. */
  doubt(
    verification: Verification,
    calcul: CalculFait,
    formule: FormuleJugee | undefined,
  ): QuestionMotif | 'non-sommee' | undefined;
}

const HALF_CENTIME = 0.005;
/** Sums that all are exact by chance less often than this tell that nothing was rounded. */
const BY_CHANCE = 0.0005;
/** So many sums may differ in a table that is exact elsewhere: one figure stands in two of them. */
const MOST_EXCEPTIONS = 2;

export function releveOf(
  annexe: AnnexeReading,
  structure: Structure,
  worked: readonly Worked[],
): Releve {
  const done = worked.flatMap(({ verification, calcul }) =>
    calcul.kind === 'calcul' ? [{ verification, calcul }] : [],
  );
  const rounds = annexe.colonnes.map((_, j) => roundsOf(annexe, j));
  const exact = isTableExact(done);
  const crossed = crossedBy(structure);
  const averaged = averagedSommes(done);
  return {
    isExact,
    emptyIsNothing: done.some(({ calcul }) => calcul.vides > 0 && isBorneOut(calcul)),
    isNoSum: ({ sens, total }) =>
      sens === 'colonne'
        ? annexe.colonnes[total.colonne]?.somme === 'non'
        : annexe.lignes[total.ligne]?.somme === 'non',
    rounding: ({ total }, calcul) => {
      const rule = rounds[total.colonne] ?? 'peut-etre';
      if (rule === 'jamais' || exact || !isWithin(calcul, calcul.tolerance)) return 'non';
      const { ecart, valeurs, probable } = calcul;
      if (valeurs.some((valeur) => isSame(Math.abs(valeur), Math.abs(ecart.ecart)))) return 'non';
      return rule === 'permis' && isWithin(calcul, probable) ? 'oui' : 'peut-etre';
    },
    doubt: (verification, calcul, formule) => {
      if (formule) return formule.kind === 'incertaine' ? 'parts' : undefined;
      const { sens, somme, total } = verification;
      if (sens === 'colonne' && isDerived(annexe, verification)) return 'non-sommee';
      if (somme.sure === undefined || averaged.has(somme)) return 'parts';
      if (sens === 'colonne' && isMean(calcul)) return 'nature';
      const isKnown =
        sens === 'colonne'
          ? annexe.colonnes[total.colonne]?.somme === 'oui' ||
            crossed.colonnes.has(total.colonne) ||
            isDifference(annexe, total.colonne, [...somme.parts, somme.total])
          : annexe.lignes[total.ligne]?.somme === 'oui' || crossed.lignes.has(total.ligne);
      return isKnown || !isBetween(calcul) ? undefined : 'nature';
    },
  };
}

function isExact({ ecart, valeurs }: CalculFait): boolean {
  const { ecart: off, decimales, unite } = ecart;
  const digits = decimales > 2 && (unite === undefined || unite === '€');
  const noise = 1e-9 * Math.max(1, Math.abs(ecart.trouve));
  const last = digits ? Math.min(HALF_CENTIME, (10 ** -decimales * (valeurs.length + 1)) / 2) : 0;
  return Math.abs(off) <= Math.max(noise, last);
}

/** A sum of two figures at least that is exact. */
function isBorneOut(calcul: CalculFait): boolean {
  return calcul.valeurs.length > 1 && isExact(calcul);
}

function isWithin({ ecart }: CalculFait, tolerance: number): boolean {
  return Math.abs(ecart.ecart) <= tolerance + 1e-9;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, a);
}

/**
 * Whether the table shows that its figures were not rounded one by one: independent roundings would
 * leave a difference in a third of sums of three, and more in longer ones.
 */
function isTableExact(done: readonly { readonly calcul: CalculFait }[]): boolean {
  let chance = 1;
  let exceptions = 0;
  for (const { calcul } of done) {
    const count = calcul.valeurs.length;
    if (count < 2) continue;
    if (isExact(calcul)) chance *= Math.min(0.75, 1 / Math.sqrt((Math.PI * (count + 1)) / 6));
    else exceptions += 1;
  }
  return exceptions <= MOST_EXCEPTIONS && chance < BY_CHANCE;
}

/** Lines and columns that stand in a sum the other way, borne out by figures: they add up. */
function crossedBy({ lignes, colonnes }: Structure) {
  const inSums = (sommes: Structure['lignes']) =>
    new Set(
      sommes.flatMap(({ total, parts, sure }) => (sure === 'chiffres' ? [total, ...parts] : [])),
    );
  return { lignes: inSums(lignes), colonnes: inSums(colonnes) };
}

/** Totals that lie between their parts wherever they are worked out, twice at least: means, it may be. */
function averagedSommes(
  done: readonly { readonly verification: Verification; readonly calcul: CalculFait }[],
): ReadonlySet<Verification['somme']> {
  const between = new Map<Verification['somme'], number>();
  for (const { verification, calcul } of done) {
    const { somme } = verification;
    const before = between.get(somme) ?? 0;
    if (calcul.valeurs.length < 2) continue;
    between.set(somme, isBetween(calcul) && !isExact(calcul) ? before + 1 : -Infinity);
  }
  return new Set([...between].flatMap(([somme, count]) => (count > 1 ? [somme] : [])));
}

/** Whether the total lies between the least and the greatest of its parts, as a mean does. */
function isBetween({ ecart: { trouve }, valeurs }: CalculFait): boolean {
  if (valeurs.length < 2) return false;
  let [least, most] = [Infinity, -Infinity];
  for (const valeur of valeurs) {
    least = Math.min(least, valeur);
    most = Math.max(most, valeur);
  }
  return trouve >= least && trouve <= most;
}

/** Whether the total is the mean of its parts, at the digits that are printed: no slip gives that. */
function isMean({ ecart: { attendu, trouve, decimales }, valeurs }: CalculFait): boolean {
  return valeurs.length > 1 && roundDecimal(attendu / valeurs.length, decimales) === trouve;
}

/** The ratio of two other columns, or one that cumulates another: no sum, and nothing to ask. */
function isDerived(annexe: AnnexeReading, { total, somme }: Verification): boolean {
  return (
    isRatio(annexe, total.colonne, [...somme.parts, somme.total]) ||
    isCumul(annexe, total.colonne, somme)
  );
}
