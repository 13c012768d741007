/** Short French names of what the forms and the findings are made of. */
import type { Correction, Niveau } from '../core/finding';
import type { ColumnKey } from '../core/forms/column';
import type { CertificationKey, EnteteKey, TotalKey } from '../core/forms/modele';
import type { NatureLigne } from '../core/reading/compteModel';
import { agree } from './format';
import { fr } from './typographie';

/** What a header field is called in a sentence, with its article. */
export const enteteLabels: Readonly<Record<EnteteKey, string>> = {
  convention: 'le numéro de la convention ou du protocole',
  annee: 'l’année N-1',
  maitreOuvrage: 'le nom du maître d’ouvrage',
  bailleur: 'le nom du bailleur HLM relogeur',
  raisonSociale: 'la raison sociale',
  adresse: 'l’adresse',
  siret: 'le SIRET',
  idtopOperation: 'l’IDTOP de l’opération',
  libelleOperation: 'le libellé de l’opération',
};

/** What a row is that is no household, alone and for several. */
export const natureLabels: Readonly<Record<NatureLigne, readonly [string, string]>> = {
  'sous-total': ['sous-total', 'sous-totaux'],
  groupe: ['titre de groupe', 'titres de groupe'],
  note: ['note', 'notes'],
  intitules: ['intitulés répétés', 'intitulés répétés'],
  'total-tableau': ['total du tableau', 'totaux du tableau'],
  preparee: ['ligne préparée, sans ménage', 'lignes préparées, sans ménage'],
};

/** What a column is called in a sentence, with its article. */
export const columnLabels: Readonly<Record<ColumnKey, string>> = {
  bailleur: 'le nom du bailleur',
  menage: 'l’identifiant du ménage',
  idtop: 'l’IDTOP',
  dateLivraison: 'la date de livraison',
  dateConventionApl: 'la date de la convention APL',
  dateBail: 'la date de signature du bail',
  typologie: 'la typologie',
  loyer: 'le loyer',
  plafond: 'le plafond de loyer',
};

export const totalLabels: Readonly<Record<TotalKey, string>> = {
  n1_t1t2: 'total N-1 des T1/T2',
  n1_t3t4: 'total N-1 des T3/T4',
  n1_t5: 'total N-1 des T5 et plus',
  n1: 'total N-1',
  cumul_t1t2: 'total cumulé des T1/T2',
  cumul_t3t4: 'total cumulé des T3/T4',
  cumul_t5: 'total cumulé des T5 et plus',
  cumul: 'total cumulé',
};

export const certificationLabels: Readonly<Record<CertificationKey, string>> = {
  certifieLe: 'la date de certification',
  faitA: 'le lieu',
  representant: 'le nom du représentant',
  signature: 'la signature',
};

/** How a finding is told: by its level, save what is only not filled yet, or asked. */
export type Told = Niveau | 'aCompleter' | 'question';

const niveaux: Readonly<Record<Told, readonly [string, string]>> = {
  erreur: ['Erreur', 'Erreurs'],
  aCompleter: ['À compléter', 'À compléter'],
  avertissement: ['Avertissement', 'Avertissements'],
  info: ['Information', 'Informations'],
  question: ['Question', 'Questions'],
};

/** « Erreur », or « Erreurs » for a count of several. */
export function niveauLabel(niveau: Told, count = 1): string {
  return agree(count, ...niveaux[niveau]);
}

const corrections = {
  formule: 'Rétablir la formule',
  totaux: 'Rétablir les totaux',
  lignes: 'Intégrer les lignes au tableau',
  effacer: 'Effacer ces intitulés',
} as const;

/** The words on a correction's button: « Corriger : T3/T4 ». */
export function correctionLabel(correction: Correction): string {
  if (correction.kind === 'valeur') {
    return correction.aConfirmer
      ? fr`Remplacer par « ${correction.libelle} »`
      : fr`Corriger : ${correction.libelle}`;
  }
  if (correction.kind === 'bailleur') return fr`Ajouter la colonne : ${correction.bailleur}`;
  return corrections[correction.kind];
}
