import { checkListe } from '../../../core/envois/checkListe';
import type { Filtre } from '../../../core/envois/filtreListe';
import { findFiltrables } from '../../../core/envois/findFiltrables';
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
  filtre: Filtre | undefined,
): ListeLue {
  const { declares } = contexte;
  const read = (filtres: readonly Filtre[]) =>
    intitules &&
    readListe(snapshot, source.feuille, intitules, correspondance, { declares, filtres });
  const whole = read([]);
  const filtrables =
    intitules && whole ? findFiltrables(snapshot, intitules, correspondance, whole) : [];
  // A column that now holds something else no longer filters.
  const kept = filtrables.some(({ colonne }) => colonne === filtre?.colonne) ? filtre : undefined;
  const liste = kept ? read([kept]) : whole;
  return {
    source,
    intitules,
    correspondance,
    apercu: liste?.lignes.slice(0, SHOWN) ?? [],
    menages: liste?.lignes.filter(({ textes }) => textes.menage !== '').length ?? 0,
    filtrables,
    filtre: kept,
    dejaDeclares: whole?.ecartees.filter(({ motif }) => motif === 'deja-declaree').length ?? 0,
    check: checkListe(liste, contexte),
  };
}
