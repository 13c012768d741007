import type { Origine } from '../../app/state/consolidation';
import type { Provenance } from '../../core/retours/model';
import { fr, NBSP } from '../../text/fr';

/** « ModeleB_Neolia_2025.xlsx, feuille Modèle B, ligne 15 ». */
export function provenanceLine({ fichier, feuille, rang }: Provenance): string {
  const row = rang > 0 ? fr`, ligne${NBSP}${rang}` : '';
  return `${fichier}, feuille ${feuille}${row}`;
}

/** Where a row comes from, in sentences. */
export function origineSentences({ provenances }: Origine): readonly string[] {
  if (provenances.length === 0) {
    return [fr`Cette ligne ne vient d’aucun fichier : elle a été saisie dans la feuille.`];
  }
  return provenances.map((provenance) => `${provenanceLine(provenance)}.`);
}

/** « Ligne 15 · M-25016 ». */
export function origineTitle({ rang, menage }: Origine): string {
  return fr`Ligne${NBSP}${rang}` + (menage === '' ? '' : ` · ${menage}`);
}
