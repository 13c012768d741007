import type { MontantLigne, Realisation, RealisationLigne } from '../core/annexes/realisation';
import type { IsoDate } from '../core/date';
import { etabliSentence } from './etabliSentence';
import { formatLieu } from './format';
import type { Rapport, RapportRang } from './rapport';
import {
  formatMontantLigne,
  formatTaux,
  sansPendantSentence,
  sansTauxSentence,
} from './realisation';
import { fr } from './typographie';

const INTITULES = ['Ligne', 'Prévu', 'Cellules', 'Réalisé', 'Cellules', 'Taux', 'Ce qu’il en est'];
const LARGEURS = [44, 14, 14, 14, 14, 26, 36];

/** The report « Prévu et réalisé »: each line with both amounts, their cells and its rate. */
export function rapportRealisation(
  { prevision, realise, lignes, sansPendant }: Realisation,
  { etabliLe, fichiers }: { readonly etabliLe: IsoDate; readonly fichiers: Fichiers },
): Rapport {
  const faits = [
    etabliSentence(etabliLe),
    tableSentence('Prévision', prevision, fichiers.prevision),
    tableSentence('Réalisé', realise, fichiers.realise),
    ...sansPendantSentences(sansPendant),
  ];
  const rangs = lignes.map(rangOf);
  return { titre: 'Prévu et réalisé', faits, intitules: INTITULES, largeurs: LARGEURS, rangs };
}

/** The files that the tables come from; undefined for the open workbook. */
export interface Fichiers {
  readonly prevision?: string | undefined;
  readonly realise?: string | undefined;
}

/** The labels that stand in one table only, one sentence for each table that has some. */
export function sansPendantSentences({
  prevision,
  realise,
}: Realisation['sansPendant']): readonly string[] {
  return [
    ...(prevision.length > 0 ? [sansPendantSentence(prevision, 'la prévision')] : []),
    ...(realise.length > 0 ? [sansPendantSentence(realise, 'le réalisé')] : []),
  ];
}

function tableSentence(
  role: string,
  { titre, feuille, plage }: Realisation['prevision'],
  fichier = 'ce classeur',
): string {
  const said = titre === undefined ? '' : ` (${titre})`;
  return fr`${role} : ${fichier}, ${formatLieu(feuille, plage)}${said}.`;
}

function rangOf(ligne: RealisationLigne): RapportRang {
  const { libelle, total, prevu, realise, taux } = ligne;
  return {
    gras: total !== undefined,
    cells: [
      libelle,
      ...montantCells(prevu),
      ...montantCells(realise),
      taux === undefined ? '' : formatTaux(taux),
      taux === undefined ? sansTauxSentence(ligne) : '',
    ],
  };
}

function montantCells(montant: MontantLigne | undefined): readonly [string, string] {
  return montant ? [formatMontantLigne(montant), montant.cellules.join(', ')] : ['', ''];
}
