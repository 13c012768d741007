import type { Ecriture } from '../../../core/complement/model';
import type { ComplementState } from '../../state/complement';

/** Empty cells, and those that somebody asked to write over. */
export function ecrituresVoulues({ liste, remplacees }: ComplementState): readonly Ecriture[] {
  const all = liste?.complement.ecritures ?? [];
  return all.filter(({ etat, cellule }) => etat === 'vide' || remplacees.has(cellule));
}
