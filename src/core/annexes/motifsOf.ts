/** What of a table cannot be claimed, and why. */
import type { AnnexeColonne, AnnexeReading, NonCompris, NonComprisMotif } from './model';
import { computeSomme } from './somme';
import { structureOf } from './structure';
import { verificationsOf } from './verification';

/** The reasons to claim nothing about a table, or about some of its cells. */
export function motifsOf(annexe: AnnexeReading): readonly NonCompris[] {
  const { feuille, plage, colonnes, lignes } = annexe;
  const say = (motif: NonComprisMotif, place = plage) => ({ feuille, plage: place, motif });
  const structure = structureOf(annexe);
  const hasTotal =
    [...lignes, ...colonnes].some(({ total }) => total) ||
    [...structure.lignes, ...structure.colonnes].length > 0;
  const bare = colonnes.filter(({ libelle }) => libelle === '');
  const illisibles = annexe.cellules
    .flat()
    .filter(
      ({ lu, ligne, colonne }) =>
        lu.kind === 'illisible' && isSummed(colonnes[colonne]) && lignes[ligne]?.somme !== 'non',
    );
  return [
    ...(hasTotal || bare.length < colonnes.length ? [] : [say('sans-intitules')]),
    ...(hasTotal || bare.length === colonnes.length ? [] : [say('sans-total')]),
    ...illisibles.map(({ cellule }) => say('cellules-illisibles', cellule)),
    ...mixedTotals(annexe).map((cellule) => say('unites-melees', cellule)),
  ];
}

function isSummed(colonne: AnnexeColonne | undefined): boolean {
  return colonne?.somme !== 'non' && colonne?.nature !== 'taux';
}

/** Totals of amounts whose units are not all known. */
function mixedTotals(annexe: AnnexeReading): readonly string[] {
  const figures = annexe.cellules.flat().filter(({ lu }) => lu.kind === 'nombre');
  const known = figures.filter(({ unite }) => unite !== undefined).length;
  if (known === 0 || known === figures.length) return [];
  return verificationsOf(annexe, structureOf(annexe)).flatMap(({ total, parts }) =>
    computeSomme(total, parts).kind === 'unites-melees' ? [total.cellule] : [],
  );
}
