/** The sums that a table announces, down its columns and across its lines. */
import { once } from '../once';
import { sommesOf } from './axe';
import type { Mesure, Somme } from './axe';
import { isAPart, isPeriode } from './caractere';
import { chiffresOf, compare } from './chiffres';
import type { Chiffre } from './chiffres';
import type { Item } from './lectures';
import { isBareTotal, isTotalFaible } from './libelles';
import type { AnnexeColonne, AnnexeLigne, AnnexeReading } from './model';
import { roundsOf } from './precision';

export interface Structure {
  /** Sums of lines, made in every column that adds up. */
  readonly lignes: readonly Somme[];
  /** Sums of columns, made on every line. */
  readonly colonnes: readonly Somme[];
}

/** Readings are tried on so many lines or columns at most, evenly taken. */
const MOST_SIDES = 400;

/** Which lines and columns the totals of a table add up: worked out once for all that is said of it. */
export const structureOf = once((annexe: AnnexeReading): Structure => {
  const chiffres = chiffresOf(annexe);
  const { colonnes, lignes } = annexe;
  const rounds = colonnes.map((_, j) => roundsOf(annexe, j));
  const downwards = someOf(colonnes.flatMap(({ somme }, j) => (somme === 'non' ? [] : [j])));
  const across = someOf(lignes.flatMap(({ somme }, i) => (somme === 'non' ? [] : [i])));
  return {
    lignes: sommesOf(lineItems(annexe), (total, parts) =>
      measure(downwards, (j) => {
        const column = (i: number): Chiffre | undefined => chiffres[i]?.[j];
        return compare(column(total), parts.map(column), rounds[j] !== 'jamais');
      }),
    ),
    colonnes: sommesOf(columnItems(annexe), (total, parts) =>
      measure(across, (i) => {
        const line = (j: number): Chiffre | undefined => chiffres[i]?.[j];
        return compare(line(total), parts.map(line), rounds[total] !== 'jamais');
      }),
    ),
  };
});

function someOf(positions: readonly number[]): readonly number[] {
  const step = Math.ceil(positions.length / MOST_SIDES);
  return step < 2 ? positions : positions.filter((_, index) => index % step === 0);
}

function measure(
  sides: readonly number[],
  at: (side: number) => 'juste' | 'faux' | undefined,
): Mesure {
  const verdicts = sides.map(at);
  const number = (wanted: 'juste' | 'faux') => verdicts.filter((each) => each === wanted).length;
  return { justes: number('juste'), faux: number('faux') };
}

function lineItems({ lignes, colonnes }: AnnexeReading): readonly Item[] {
  const amounts = lignes.some(({ compte }) => !compte) && lignes.some(({ compte }) => compte);
  return lignes.flatMap((ligne, index) =>
    ligne.somme === 'non' ? [] : [lineItem(ligne, index, amounts && colonnes.length > 0)],
  );
}

function lineItem(ligne: AnnexeLigne, index: number, mixed: boolean): Item {
  const { dont, total, libelle, solde, compte, retrait } = ligne;
  const isOptional = !total && (solde === true || (mixed && compte === true));
  return {
    index,
    bare: isBareTotal(libelle),
    retrait,
    genre: 'ligne',
    ...(total ? { total } : isTotalFaible(libelle) && { total: 'total', faible: true }),
    ...(dont && { dont }),
    ...(isOptional && { optionnel: true }),
  };
}

/** Amounts only; counts where the table holds nothing else. */
function columnItems({ colonnes }: AnnexeReading): readonly Item[] {
  const parts = colonnes.filter(({ total }) => !total);
  const amounts = parts.some(({ nature }) => nature === 'montant');
  const wanted = amounts ? 'montant' : 'nombre';
  const mixed = parts.some(({ nature }) => nature !== wanted);
  const items = colonnes.flatMap((colonne, index): readonly Item[] =>
    isWanted(colonne, wanted) ? [columnItem(colonne, index)] : [],
  );
  // « Prix unitaire | Total »: a total beside a lone amount and something else is no sum.
  return mixed && items.filter(({ total }) => !total).length < 2 ? [] : items;
}

function isWanted({ nature, total, somme }: AnnexeColonne, wanted: AnnexeColonne['nature']) {
  return somme !== 'non' && (nature === wanted || (total !== undefined && nature !== 'taux'));
}

function columnItem({ libelle, total, somme }: AnnexeColonne, index: number): Item {
  const genre = isPeriode(libelle) ? 'periode' : somme === 'oui' ? 'montant' : undefined;
  return {
    index,
    bare: isBareTotal(libelle),
    retrait: 0,
    ...(genre && { genre }),
    ...(total && { total, ...(isTotalFaible(libelle) && { faible: true }) }),
    ...(!total && isAPart(libelle) && { optionnel: true }),
  };
}
