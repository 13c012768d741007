import { checkListe } from '../../../core/envois/checkListe';
import type { Correspondance, Intitules, ListeContexte } from '../../../core/envois/model';
import { readListe } from '../../../core/envois/readListe';
import type { ListeLue } from '../../state/prefill';
import type { SourceOuverte } from './sources';

/** Rows shown to see that the columns are the right ones. */
const SHOWN = 3;

/** Reads and judges the list of a source by the columns given. */
export function readListeLue(
  { snapshot, ...source }: SourceOuverte,
  intitules: Intitules | undefined,
  correspondance: Correspondance,
  contexte: ListeContexte,
): ListeLue {
  const liste =
    intitules && readListe(snapshot, source.feuille, intitules, correspondance, contexte);
  return {
    source,
    intitules,
    correspondance,
    apercu: liste?.lignes.slice(0, SHOWN) ?? [],
    menages: liste?.lignes.filter(({ textes }) => textes.menage !== '').length ?? 0,
    check: checkListe(liste, contexte),
  };
}
