/** The sums that a table announces, down its columns and across its lines. */
import { once } from '../once';
import { sommesOf } from './axe';
import type { Mesurer, Somme } from './axe';
import { isAPart, isPeriode } from './caractere';
import { chiffresOf, compare, distanceOf } from './chiffres';
import type { Chiffre } from './chiffres';
import type { Item } from './lectures';
import { additionOf, isBareTotal, isTotalFaible, marqueOf, objetOf } from './libelles';
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
  const down = (j: number, index: number) => chiffres[index]?.[j];
  const beside = (i: number, index: number) => chiffres[i]?.[index];
  return {
    lignes: sommesOf(
      lineItems(annexe),
      mesurerOf(downwards, down, (j) => rounds[j] !== 'jamais'),
    ),
    colonnes: sommesOf(
      columnItems(annexe),
      mesurerOf(across, beside, (_, total) => rounds[total] !== 'jamais'),
    ),
  };
});

function someOf(positions: readonly number[]): readonly number[] {
  const step = Math.ceil(positions.length / MOST_SIDES);
  return step < 2 ? positions : positions.filter((_, index) => index % step === 0);
}

/** Compares the items of one side on every line, or column, of the other. */
function mesurerOf(
  sides: readonly number[],
  at: (side: number, item: number) => Chiffre | undefined,
  isRounded: (side: number, total: number) => boolean,
): Mesurer {
  const partsOn = (side: number, parts: readonly number[]) => parts.map((part) => at(side, part));
  const mesurer = (total: number, parts: readonly number[]) => {
    let [justes, faux] = [0, 0];
    for (const side of sides) {
      const verdict = compare(at(side, total), partsOn(side, parts), isRounded(side, total));
      if (verdict === 'juste') justes += 1;
      else if (verdict === 'faux') faux += 1;
    }
    return { justes, faux };
  };
  const distance = (total: number, parts: readonly number[]) =>
    sides.reduce((sum, side) => sum + distanceOf(at(side, total), partsOn(side, parts)), 0);
  return Object.assign(mesurer, { distance });
}

function lineItems({ lignes, colonnes }: AnnexeReading): readonly Item[] {
  const amounts = lignes.some(({ compte }) => !compte) && lignes.some(({ compte }) => compte);
  return lignes.flatMap((ligne, index) =>
    ligne.somme === 'non' ? [] : [lineItem(ligne, index, amounts && colonnes.length > 0)],
  );
}

function lineItem(ligne: AnnexeLigne, index: number, mixed: boolean): Item {
  const { dont, total, libelle, solde, compte, retrait, fusionne, nature } = ligne;
  const optionnel = mixed && compte ? 'mots' : solde;
  const marque = marqueOf(libelle);
  const addition = additionOf(libelle);
  const level = total ?? (isTotalFaible(libelle) ? 'total' : undefined);
  return {
    index,
    bare: isBareTotal(libelle),
    retrait,
    genre: 'ligne',
    ...(level && { total: level }),
    ...(level && (!total || fusionne) && { faible: true }),
    ...(dont && { dont }),
    ...(!total && optionnel && { optionnel }),
    ...(marque !== undefined && { marque }),
    ...(addition.length > 0 && { addition }),
    ...(total ? { nature: objetOf(libelle) } : nature && { nature: objetOf(nature) }),
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
    ...(!total && isAPart(libelle) && { optionnel: 'mots' }),
  };
}
