import { bailleurKey, isSameRetour, type RetourConnu } from '../dossier/retours';
import type { RetourResume } from './resume';

/**
 * The ids of returns whose rows are in the Modèle A as their files hold them: inscribing others leaves those
 * rows alone, with what was corrected in them since. A bailleur is told whole: where one of its files is new,
 * one that was inscribed is now set aside, or a household of one was decided upon again (`redecides`, by
 * return), all its rows are inscribed again.
 */
export function dejaInscrits(
  retours: readonly RetourResume[],
  connus: readonly RetourConnu[],
  redecides: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const inscrits = connus.filter(({ etat }) => etat === 'inscrit');
  const isInscrit = (retour: RetourResume) => inscrits.some((connu) => isSameRetour(connu, retour));
  const changed = new Set(
    retours
      .filter(
        (retour) => redecides.has(retour.id) || (retour.choix === 'retenu') !== isInscrit(retour),
      )
      .filter((retour) => retour.choix === 'retenu' || isInscrit(retour))
      .map(bailleurKey),
  );
  return new Set(
    retours
      .filter((retour) => retour.choix === 'retenu' && !changed.has(bailleurKey(retour)))
      .map(({ id }) => id),
  );
}
