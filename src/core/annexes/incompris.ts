/** What of a table cannot be claimed, and why. */
import type { AnnexeReading, NonCompris, NonComprisMotif } from './model';
import { doubtfulTotaux } from './totaux';

/** The reasons to claim nothing about a table, or about some of its cells. */
export function motifsOf(annexe: AnnexeReading): readonly NonCompris[] {
  const { feuille, plage, colonnes, lignes } = annexe;
  const say = (motif: NonComprisMotif, place = plage) => ({ feuille, plage: place, motif });
  const hasTotal = [...lignes, ...colonnes].some(({ total }) => total);
  const bare = colonnes.filter(({ libelle }) => libelle === '');
  const illisibles = annexe.cellules
    .flat()
    .filter(({ lu, colonne }) => lu.kind === 'illisible' && colonnes[colonne]?.nature !== 'taux');
  return [
    ...(hasTotal || bare.length < colonnes.length ? [] : [say('sans-intitules')]),
    ...(hasTotal || bare.length === colonnes.length ? [] : [say('sans-total')]),
    ...illisibles.map(({ cellule }) => say('cellules-illisibles', cellule)),
    ...doubtfulTotaux(annexe),
  ];
}
